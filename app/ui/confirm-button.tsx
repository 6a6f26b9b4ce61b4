'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import type { ButtonKind } from './button-class'
import { Dialog, DialogTrigger } from './dialog'
import { Form } from './form'
import type { FormAction } from './form-state'
import { SubmitButton } from './submit-button'

type Props = ButtonKind & {
  /** What stands on the button, and again on the one that does it: a verb with its object. */
  label: string
  /** What will happen, and whether it can be taken back. */
  children: ReactNode
  action: FormAction
  /** Sent along as hidden inputs. */
  values?: Readonly<Record<string, string>>
  onDone?: (value: unknown) => void
}

/** Asks before it acts, in words; for what cannot be undone. */
export function ConfirmButton({ label, children, action, values = {}, onDone, ...kind }: Props) {
  return (
    <DialogTrigger>
      <Button {...kind}>{label}</Button>
      <Dialog title={label} alert>
        {(close) => (
          <Form
            action={action}
            className=""
            onDone={(value) => {
              close()
              onDone?.(value)
            }}
          >
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {children}
            <div className="acts">
              <Button plain onPress={close}>
                Leave it as it is
              </Button>
              <SubmitButton grave={kind.grave} busy="One moment">
                {label}
              </SubmitButton>
            </div>
          </Form>
        )}
      </Dialog>
    </DialogTrigger>
  )
}
