import { advisers } from './comments/advisers'
import { campaign } from './comments/campaign'
import { heads } from './comments/heads'
import { late } from './comments/late'
import { libraries } from './comments/libraries'
import { voices } from './comments/voices'

/** Everybody who wrote about version 1, and who wrote about version 2. Nobody of them exists. */
export const early = [...advisers, ...libraries, ...voices, ...campaign, ...heads]
export { late }
