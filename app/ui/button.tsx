'use client'

import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { type ButtonKind, buttonClass } from './button-class'

type Props = Omit<ButtonProps, 'className' | 'style'> & ButtonKind

export function Button({ main, plain, low, grave, square, ...rest }: Props) {
  return <AriaButton {...rest} className={buttonClass({ main, plain, low, grave, square })} />
}
