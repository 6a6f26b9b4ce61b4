'use client'

import { useState } from 'react'
import { SelectField } from '@/app/ui/field'
import { StatusLine } from '@/app/ui/status-line'
import { type EligibilityQuestion, toldToOthers } from '@/lib/domain/comment/eligibility'

/** The one question that decides who may comment, asked before anybody writes in vain. */
export function Eligibility({ question: { key, question, options, admits, otherwise } }: { question: EligibilityQuestion }) {
  const [answer, setAnswer] = useState('')
  const choices = [{ value: '', label: '' }, ...options.map((option) => ({ value: option, label: option }))]
  return (
    <div className="eligibility">
      <SelectField
        name={`about.${key}`}
        label={question}
        help="One answer is needed before you send. It says who comments here, not who you are."
        choices={choices}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div role="status">
        {answer !== '' && !admits.includes(answer) && <StatusLine tone="caution">{toldToOthers({ otherwise })}</StatusLine>}
      </div>
    </div>
  )
}
