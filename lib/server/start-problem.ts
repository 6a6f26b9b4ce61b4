/** Something that the person who starts Codicil can mend: its message is one sentence that may be printed as it stands. */
export class StartProblem extends Error {}
