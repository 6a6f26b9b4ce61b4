import { firstWords } from './first-words'

/** How a clause is called in words: by its number, else by how it begins. */
export function clauseName({ number, text }: { readonly number: string | null; readonly text: string }): string {
  return number ? `clause ${number}` : `“${firstWords(text, 28)} …”`
}
