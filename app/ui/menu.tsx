'use client'

import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button'
import type { ButtonKind } from './button-class'

export type MenuChoice = { id: string; text: string; href?: string; keys?: string; disabled?: boolean }

type Props = ButtonKind & {
  children: ReactNode
  /** Names the button when it shows only a sign. */
  label?: string
  choices: readonly MenuChoice[]
  onChoose?: (id: string) => void
}

export function Menu({ children, label, choices, onChoose, ...kind }: Props) {
  return (
    <MenuTrigger>
      <Button {...kind} {...(label ? { 'aria-label': label } : {})}>
        {children}
      </Button>
      <Popover className="float">
        <AriaMenu className="menu" onAction={(key) => onChoose?.(String(key))}>
          {choices.map(({ id, text, href, keys, disabled }) => (
            <MenuItem key={id} id={id} textValue={text} isDisabled={disabled ?? false} {...(href ? { href } : {})}>
              {text}
              {keys && <kbd>{keys}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
