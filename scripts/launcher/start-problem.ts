/** Something a person can mend: its message is one sentence that may be printed as it stands. */
export class StartProblem extends Error {}
