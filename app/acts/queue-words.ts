import type { QueueState } from './act-queue'

/** What a person is told of the own acts. */
export const queueWords: Readonly<Record<QueueState, string>> = {
  saved: 'Saved',
  saving: 'Saving',
  offline: 'Offline; your work is kept here and sent later',
  'signed-out': 'Sign in again in another tab; your work is kept',
  unkept: 'This browser keeps nothing: leave this page open until it says Saved',
}
