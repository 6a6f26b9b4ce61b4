'use client'

import { useEffect, useState } from 'react'
import type { Answer, QueueState } from './act-queue'
import { projectQueue } from './project-queue'

/** Sends acts of this person in this project, and says whether they are saved and what was refused last. */
export function useActs(project: string, memberId: string) {
  const [state, setState] = useState<QueueState>('saved')
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    const queue = projectQueue(project, memberId)
    setState(queue.state())
    return queue.listen(setState)
  }, [project, memberId])

  return {
    state,
    refusal,
    send(verb: string, input: object): { act: string; answer: Promise<Answer> } {
      setRefusal('')
      const sent = projectQueue(project, memberId).add(verb, input)
      void sent.answer.then((said) => said.status === 'refused' && setRefusal(said.sentence))
      return sent
    },
  }
}
