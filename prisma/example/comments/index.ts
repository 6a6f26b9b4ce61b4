import { advisers } from './advisers'
import { campaign } from './campaign'
import { heads } from './heads'
import { late } from './late'
import { libraries } from './libraries'
import { voices } from './voices'

/** Everybody who wrote about version 1, and who wrote about version 2. Nobody of them exists. */
export const early = [...advisers, ...libraries, ...voices, ...campaign, ...heads]
export { late }
