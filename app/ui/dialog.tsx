'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'

type Props = {
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
  wide?: boolean
  /** For a question that must be answered before going on. */
  alert?: boolean
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** A window over the page. Inside <DialogTrigger> it opens by the button before it; else `open` tells. */
export function Dialog({ title, children, wide, alert = false, open, onOpenChange }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isDismissable={!alert}
      {...(open === undefined ? {} : { isOpen: open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      <Modal className={wide ? 'dialog wide' : 'dialog'}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {title}
                <Button plain square onPress={close} aria-label="Close">
                  <X className="i" aria-hidden />
                </Button>
              </Heading>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export { DialogTrigger }
