import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { readFind } from '@/lib/domain/comment/find-query'
import type { Facts, Permission } from '@/lib/domain/project/permissions'
import { commentAccount } from '@/lib/queries/account'
import { publicChanges } from '@/lib/queries/changes'
import { clauseNames, draftTree, publishedVersion, sourceList } from '@/lib/queries/clauses'
import { codeRounds, codeWordings } from '@/lib/queries/code-portrait'
import { codeQuotes } from '@/lib/queries/code-quotes'
import { codeUse } from '@/lib/queries/code-use'
import { codebookCodes, codebookHold, codesEverShared } from '@/lib/queries/codebook'
import { codebookSteps } from '@/lib/queries/codebook-steps'
import { codebookVersions, codesOfVersion } from '@/lib/queries/codebook-versions'
import { ownMark, ownPassages, settledMark, settledPassages } from '@/lib/queries/coded-passages'
import { codedUnder, codingsToLookAt } from '@/lib/queries/coded-under'
import { codingsOfCode } from '@/lib/queries/codings-of-code'
import { codableComments, commentByHandle, commentPage } from '@/lib/queries/comments'
import { countableComments } from '@/lib/queries/countable'
import { deskFrame, deskOf, deskRound } from '@/lib/queries/desk'
import { deskCodes } from '@/lib/queries/desk-codes'
import { deskComments } from '@/lib/queries/desk-comments'
import { deskContext } from '@/lib/queries/desk-context'
import { contextCodes } from '@/lib/queries/desk-context-codes'
import { deskCopies } from '@/lib/queries/desk-copies'
import { deskPlace, deskRows } from '@/lib/queries/desk-list'
import { deskMatch } from '@/lib/queries/desk-match'
import { deskNotes } from '@/lib/queries/desk-notes'
import { similarComments } from '@/lib/queries/desk-similar'
import { diaryOf } from '@/lib/queries/diary'
import { findById, findWords } from '@/lib/queries/find'
import { findComments, matchOf } from '@/lib/queries/find-comments'
import { filterSql } from '@/lib/queries/find-filters'
import { hitsToCode } from '@/lib/queries/find-to-code'
import { frameworkTable } from '@/lib/queries/framework'
import { historyOf } from '@/lib/queries/history'
import { identityOf } from '@/lib/queries/identity'
import { livingCodings } from '@/lib/queries/living-codings'
import { membersOf } from '@/lib/queries/members'
import { memoViews } from '@/lib/queries/memo-views'
import { allMemos, deskMemos, memosOf } from '@/lib/queries/memos'
import { mergePreview } from '@/lib/queries/merge-preview'
import { copyCounter, copyGroups, copyGroupsSoon, copyPage } from '@/lib/queries/near-copies'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { askLearned } from '@/lib/queries/passage-learner'
import { planningBasis } from '@/lib/queries/planning'
import { pointsAndRequests } from '@/lib/queries/points'
import { frontMatter, projectView } from '@/lib/queries/project'
import { proposalWeight } from '@/lib/queries/proposal-weight'
import { publicTexts } from '@/lib/queries/public-texts'
import { quoteBasket } from '@/lib/queries/quotes'
import { recodeOf } from '@/lib/queries/recode'
import { agreementRows } from '@/lib/queries/release-agreement'
import { releasedCodings } from '@/lib/queries/release-codings'
import { promisesAsOf, releaseData } from '@/lib/queries/release-data'
import { hiddenRows } from '@/lib/queries/release-hidden'
import { themeRows } from '@/lib/queries/release-themes'
import { traceRows } from '@/lib/queries/release-trace'
import { releasesOf } from '@/lib/queries/releases'
import { proposalByHandle, proposalsOf } from '@/lib/queries/revisions'
import { roundByNumber, roundsOf } from '@/lib/queries/rounds'
import { savedSets } from '@/lib/queries/saved-sets'
import { secondLookSummary } from '@/lib/queries/second-looks'
import { seenAttributes, seenWork } from '@/lib/queries/seen'
import { arrivalDays } from '@/lib/queries/seen-arrival'
import { seenTexts } from '@/lib/queries/seen-texts'
import { codesToday, settledWork } from '@/lib/queries/settled'
import { suggestedCodes } from '@/lib/queries/suggestions'
import { themeCounts } from '@/lib/queries/theme-counts'
import { themeByHandle, themesOf } from '@/lib/queries/themes'
import { memosOnCode, memosOnCodings } from '@/lib/queries/threads'
import { shownTranslations } from '@/lib/queries/translations'
import { waitingFor } from '@/lib/queries/waiting'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

/** Queries that no coder can ask while a round is open, with the permission that keeps them out. */
const closed: Record<string, Permission> = {
  'comments.sealedComments': 'sealed.read',
  'custody.custodyOf': 'comment.redact',
  'custody-queue.waitingCounts': 'comment.admit',
  'custody-queue.waitingPage': 'comment.admit',
  'custody-queue.waitingNeighbours': 'comment.admit',
  'custody-queue.queuePlaceOf': 'comment.admit',
  'custody-places.custodyPlaces': 'comment.redact',
  'custody-places.pseudonymPlaces': 'comment.redact',
  'second-looks.secondLooks': 'comment.admit',
  'second-looks.custodiansOf': 'comment.admit',
  'custody.excludedComments': 'comment.admit',
  'custody.enquiries': 'comment.admit',
  'custody.mendsToDo': 'comment.withdraw',
  'imports.importsOf': 'comment.import',
  'imports.importOutcome': 'comment.import',
  'imports.accountLines': 'comment.import',
  'saved-mappings.savedMappings': 'comment.import',
  'looking.lookingProgress': 'comment.admit',
  'use-sentences.openUseSentences': 'comment.redact',
  'translations.heldTranslation': 'comment.redact',
  'imports.attributesAsked': 'comment.import',
  'rounds.progressOf': 'round.progress',
  'questions.questionsOf': 'question.read',
  'missing-codes.missingCodes': 'missing-code.read',
  'round-work.agreementOf': 'agreement.read',
  'round-work.figuresNow': 'agreement.read',
  'invites.inviteLog': 'invite.read',
  'invites.arrivals': 'invite.read',
  'parts.partsOf': 'comment.redact',
  'withdrawals.withdrawalsOf': 'withdrawal.read',
  'round-work.codeDetailsOf': 'agreement.read',
  'round-work.disagreementsOf': 'agreement.read',
  'round-codings.workOf': 'agreement.read',
  'round-codings.copiesAmong': 'agreement.read',
  'round-difference.differenceOf': 'agreement.read',
  'round-gamma.gammaView': 'agreement.read',
  'round-gamma.gammaInput': 'agreement.read',
  'revisions.evidenceChoices': 'proposal.edit',
  'attributes.attributeView': 'attributes.decide',
  'members.openInvitations': 'member.manage',
}
/** Queries about the house, the published text or a receipt: they know no coding. */
const knowNoCoding =
  /^(changed-lineages|clause-news|house|notice|program|integrity|receipt|description|passages|find-words)\.|^clauses\.publishedNumbers$/

test('while a round is open, no query tells the other coder anything of what the first one did', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project, 'exploratory')
  const { ada, ben, comments, content } = project
  const codingId = randomUUID()
  const codeId = randomUUID()
  await perform(addPrivateCode, ada, { roundId, id: codeId, name: 'zanzibar work' }, call())
  const put = (id: string, code: string) => ({ id, commentId: comments[0], codeId: code, start: 0, end: 7 })
  await perform(applyCodings, ada, { roundId, codings: [put(codingId, codeId), put(randomUUID(), content.money)] }, call())
  await perform(writeMemo, ada, { words: 'Zanzibar again.', roundId, commentId: comments[0] }, call())
  await perform(writeMemo, ada, { words: 'Zanzibar again, of a coding.', codingId }, call())
  await perform(writeMemo, ada, { words: 'Zanzibar again, of a comment.', about: 'C-041' }, call())
  await perform(writeMemo, ada, { words: 'Zanzibar again, of a code.', codeId: content.money }, call())
  await perform(writeMemo, ada, { words: 'Zanzibar again, of all of it.', kind: 'methodDecision' }, call())
  await perform(markAssignment, ada, { roundId, commentId: comments[0], state: 'done', question: 'Is it zanzibar?' }, call())

  const onWords = { roundId, commentId: comments[0], start: 0, end: 7 }
  await perform(quoteWords, ada, { ...onWords, id: randomUUID(), why: 'Zanzibar in a nutshell.' }, call())

  const facts: Facts = { roundState: 'open', roundPurpose: 'exploratory', isAssigned: true }
  const may = <P extends Permission>(...permissions: P[]) => admit(ben, permissions, facts)
  const finding = ['project.read', 'comment.read', 'codebook.read', 'theme.read', 'proposal.read', 'round.read'] as const
  // Only Ada used these, in a round that is still open.
  const codedByAda = ['code:money', 'coder:Ada', 'code:money coder:Ada round:1', 'coder:Ada round:1 librarians']
  const theRound = async () => {
    const round = await deskRound(may('coding.read-own'), 1)
    if (!round) throw new Error('ben codes in this round')
    return round
  }
  const asked: Record<string, () => unknown> = {
    'changes.publicChanges': () => publicChanges(project.slug),
    'clauses.publishedVersion': () => publishedVersion(project.projectId),
    'clauses.draftTree': () => draftTree(may('description.read')),
    'clauses.clauseNames': () => clauseNames(may('description.read')),
    'clauses.sourceList': () => sourceList(may('description.read')),
    'code-use.codeUse': () => codeUse(may('project.read', 'comment.count')),
    'codebook.codesEverShared': () => codesEverShared(may('codebook.read')),
    'codebook.codebookHold': () => codebookHold(may('codebook.read')),
    'codebook-steps.codebookSteps': () => codebookSteps(may('codebook.read')),
    'codebook-versions.codebookVersions': () => codebookVersions(may('codebook.read', 'round.read')),
    'codebook-versions.codesOfVersion': () => codesOfVersion(may('codebook.read'), 1),
    'coded-under.codedUnder': async () => (await codedUnder(may('project.read', 'codebook.read'))).codings,
    'coded-under.codingsToLookAt': async () => [...(await codingsToLookAt(may('project.read', 'codebook.read')))],
    'recode.recodeOf': () => recodeOf(may('project.read', 'comment.read', 'codebook.read'), content.money, 0),
    'codings-of-code.codingsOfCode': () =>
      codingsOfCode(may('project.read', 'comment.read', 'codebook.read'), content.money, { words: '', page: 1 }),
    'merge-preview.mergePreview': () => mergePreview(may('project.read'), { fromId: content.money, intoId: content.invisible }),
    'settled.codesToday': () => codesToday(project.projectId),
    'code-portrait.codeWordings': () => Promise.all([codeId, content.money].map((id) => codeWordings(may('codebook.read'), id))),
    'code-portrait.codeRounds': () =>
      Promise.all([codeId, content.money].map((id) => codeRounds(may('round.read', 'comment.count'), id))),
    'code-quotes.codeQuotes': () =>
      Promise.all([codeId, content.money].map((id) => codeQuotes(may('project.read'), { codeId: id, after: null, size: 5 }))),
    'codebook.codebookCodes': () => codebookCodes(may('codebook.read')),
    'comments.codableComments': () => codableComments(may('comment.read')),
    'comments.commentByHandle': () => commentByHandle(may('comment.read'), 'C-041'),
    'comments.commentPage': () => commentPage(may('comment.read')),
    'account.commentAccount': () => commentAccount(may('comment.count')),
    'countable.countableComments': async () => [...(await countableComments(may('comment.count')))],
    'coded-passages.ownPassages': () => ownPassages(may('coding.read-own'), roundId),
    'coded-passages.ownMark': () => ownMark(may('coding.read-own'), roundId),
    'coded-passages.settledMark': () => settledMark(may('coding.read-own')),
    'coded-passages.settledPassages': () => settledPassages(may('coding.read-own')),
    'passage-learner.askLearned': async () =>
      askLearned(may('coding.read-own'), await theRound(), 'en', ({ model, passages }) => [
        [...model.codes.keys()],
        [...passages.keys()],
      ]),
    'suggestions.suggestedCodes': async () =>
      suggestedCodes(may('coding.read-own'), { ...(await theRound()), suggests: true }, comments[0], null),
    'desk.deskOf': () => deskOf(may('coding.read-own'), 1),
    'desk.deskFrame': async () => deskFrame(may('coding.read-own'), await theRound()),
    'desk.deskRound': () => deskRound(may('coding.read-own'), 1),
    'desk-codes.deskCodes': async () => deskCodes(project.projectId, (await theRound()).codebookId, ben.memberId),
    'desk-comments.deskComments': async () => deskComments(may('coding.read-own'), await theRound(), [...comments]),
    'desk-copies.deskCopies': async () => deskCopies(may('coding.read-own'), await theRound(), comments[0]),
    'desk-context.deskContext': async () =>
      deskContext(may('coding.read-own'), await theRound(), comments[1], [content.money, codeId]),
    'desk-context-codes.contextCodes': async () =>
      contextCodes(may('coding.read-own'), await theRound(), comments[1], [content.money, codeId]),
    'desk-notes.deskNotes': () =>
      deskNotes({ projectId: project.projectId, roundId, coderId: ben.memberId }, { commentIds: comments }),
    'desk-list.deskRows': async () => deskRows(may('coding.read-own'), await theRound(), wholeFilter, { after: -1 }, 50),
    'desk-match.deskMatch': async () => deskMatch(may('coding.read-own'), await theRound(), wholeFilter, { after: -1 }),
    'desk-similar.similarComments': async () => similarComments(may('coding.read-own'), await theRound(), 41),
    'desk-list.deskPlace': async () => deskPlace(may('coding.read-own'), roundId, null),
    'diary.diaryOf': () => diaryOf(may('project.read', 'history.read', 'round.read', 'proposal.read')),
    'find.findById': () => Promise.all(['C-041', 'C-041:0-7@r1', 'T-01', 'A-1-T01'].map((id) => findById(may(...finding), id))),
    'find.findWords': () => findWords(may(...finding), 'zanzibar'),
    'find-comments.findComments': () =>
      Promise.all(codedByAda.map((typed) => findComments(may(...finding), readFind(typed), null).then((page) => page.comments))),
    'find-comments.matchOf': () => matchOf(may(...finding), readFind('work coder:Ada')),
    'find-filters.filterSql': () => filterSql(may(...finding), readFind('coder:Ada round:1').filters),
    'find-to-code.hitsToCode': async () =>
      hitsToCode(may(...finding, 'coding.read-own'), await theRound(), readFind('librarians'), {
        codeId: content.money,
        put: 'comment',
      }),
    'framework.frameworkTable': async () => {
      const attributes = await seenAttributes(may('project.read', 'comment.count'))
      const member = may('project.read', 'comment.count')
      return (
        attributes.status === 'shown' &&
        frameworkTable(member, await seenWork(member), { attributes, codes: [codeId], key: attributes.definitions[0]?.key ?? '' })
      )
    },
    'history.historyOf': () => historyOf(may('history.read')),
    'identity.identityOf': () => identityOf(may('release.read')),
    'near-copies.copyGroups': () => copyGroups(may('comment.count')),
    'near-copies.copyGroupsSoon': () => copyGroupsSoon(may('comment.count')),
    'near-copies.copyCounter': async () => (await copyCounter(may('comment.count')))(comments),
    'near-copies.copyPage': () => copyPage(may('comment.count', 'comment.read')),
    'paraphrases.paraphrasesOf': () => paraphrasesOf(may('comment.read')),
    'quotes.quoteBasket': () => quoteBasket(may('project.read', 'comment.read')),
    'public-texts.publicTexts': () => publicTexts(may('project.read')),
    'planning.planningBasis': () => planningBasis(may('round.read', 'comment.count')),
    'project.frontMatter': () => frontMatter(may('project.read')),
    // Named by whoever shows something that stands at it, which is asked below.
    'living-codings.livingCodings': async () => [...(await livingCodings(project.projectId, [])).values()],
    // Shows rows that were found by the member's sight, which is asked below.
    'memo-views.memoViews': () => memoViews(may('project.read'), [], {}),
    'memos.memosOf': () => Promise.all([memosOf(may('project.read')), memosOf(may('project.read'), { words: 'again' })]),
    'memos.allMemos': () => allMemos(may('project.read')),
    'memos.deskMemos': async () => deskMemos(may('coding.read-own'), await theRound(), comments[0]),
    'members.membersOf': () => membersOf(may('member.read')),
    'project.projectView': () => projectView(may('project.read')),
    'release-data.releaseData': () =>
      releaseData(may('release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read')),
    'release-data.promisesAsOf': () => promisesAsOf(may('release.read')),
    'release-agreement.agreementRows': () => agreementRows(ben, [], []),
    'release-codings.releasedCodings': () => releasedCodings(project.projectId, [], new Set(comments), new Set([codeId])),
    'release-hidden.hiddenRows': () => hiddenRows(project.projectId, new Set(comments)),
    'release-themes.themeRows': async () => themeRows(project.projectId, await copyCounter(may('comment.count'))),
    'release-trace.traceRows': () => traceRows(project.projectId, new Map()),
    'releases.releasesOf': () => releasesOf(may('release.read')),
    'points.pointsAndRequests': () => pointsAndRequests(may('point.read')),
    'revisions.proposalsOf': () => proposalsOf(may('proposal.read')),
    'revisions.proposalByHandle': () => proposalByHandle(may('proposal.read'), 'PR-1'),
    'proposal-weight.proposalWeight': () => proposalWeight(may('proposal.read', 'comment.count'), codingId),
    'rounds.roundsOf': () => roundsOf(may('round.read')),
    'rounds.roundByNumber': () => roundByNumber(may('round.read'), 1),
    'second-looks.secondLookSummary': () => secondLookSummary(may('comment.count')),
    // Handles by ids; what they hold is settled work, which is asked below.
    'saved-sets.savedSets': async () => (await savedSets(may('project.read', 'codebook.read'))).sets,
    'seen.seenWork': async () => {
      const work = await seenWork(may('project.read', 'comment.count'))
      return [work, [...work.provenanceOf]]
    },
    'seen.seenAttributes': () => seenAttributes(may('project.read', 'comment.count')),
    'seen-arrival.arrivalDays': async () => comments.map(await arrivalDays(may('comment.count'))),
    'seen-texts.seenTexts': async () => [...(await seenTexts(may('comment.read'), comments))],
    'settled.settledWork': () => settledWork(may('project.read')),
    'theme-counts.themeCounts': async () => [...(await themeCounts(may('theme.read', 'comment.count'))).support],
    'threads.memosOnCode': async () => (await memosOnCode(may('project.read'), codeId)).map(({ words }) => words),
    'threads.memosOnCodings': async () => [...(await memosOnCodings(may('project.read'), [codingId])).values()],
    'themes.themesOf': () => themesOf(may('theme.read')),
    'themes.themeByHandle': () => themeByHandle(may('theme.read', 'comment.read', 'project.read'), 'TH-1'),
    'translations.shownTranslations': async () => [...(await shownTranslations(project.projectId, comments))],
    'waiting.waitingFor': () => waitingFor(may('project.read')),
  }
  for (const name of everyQuery()) {
    const permission = closed[name]
    if (permission) expect(() => admit(ben, permission, facts), name).toThrow()
    else if (!knowNoCoding.test(name)) {
      expect(Object.keys(asked), `${name} is not asked here yet`).toContain(name)
      const told = JSON.stringify(await asked[name]?.())
      expect(told ?? '', name).not.toMatch(/zanzibar/i)
      expect(told ?? '', name).not.toContain(codingId)
      expect(told ?? '', name).not.toContain(codeId)
    }
  }
  expect((await quoteBasket(admit(project.noor, ['project.read', 'comment.read']))).quotes).toEqual([])
  expect((await quoteBasket(admit(ada, ['project.read', 'comment.read']))).quotes).toHaveLength(1)
  for (const typed of codedByAda) {
    expect((await findComments(may(...finding), readFind(typed), null)).count, typed).toBe(0)
    expect((await findComments(admit(ada, finding), readFind(typed), null)).count, typed).toBe(1)
  }
  expect((await findComments(may(...finding), readFind('-code:money librarians'), null)).count).toBe(1)
  const foreign = (await findComments(may(...finding), readFind('code:"zanzibar work"'), null)).puzzles
  expect(foreign).toEqual(
    (await findComments(may(...finding), readFind('code:"no such"'), null)).puzzles.map((one) =>
      one.replace('no such', 'zanzibar work'),
    ),
  )
  const own = await deskComments(may('coding.read-own'), await theRound(), [...comments])
  expect(own.comments.map(({ packed, state, question }) => [packed, state, question])).toEqual(Array(3).fill([[], 'todo', null]))
  expect((await roundByNumber(may('round.read'), 1))?.mine).toEqual({ todo: 3, done: 0, skipped: 0 })
  const hers = await deskOf(admit(ada, 'coding.read-own'), 1)
  expect(JSON.stringify(hers)).toContain('zanzibar')
})

function everyQuery(): string[] {
  return readdirSync('lib/queries').flatMap((file) => {
    const source = readFileSync(`lib/queries/${file}`, 'utf8')
    return [...source.matchAll(/export async function (\w+)/g)].map(([, name]) => `${file.replace('.ts', '')}.${name}`)
  })
}
