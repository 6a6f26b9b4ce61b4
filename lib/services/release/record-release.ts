import { z } from 'zod'
import { promiseMark, waitForPromises } from '@/lib/server/promise-mark'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'

const Hex = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * An editor freezes a publication package: its checksums stand in the project for ever, with the last seal of its history. `asOf` is
 * the mark of promises from before its data were read.
 */
export const recordRelease = defineVerb({
  name: 'release.record-release',
  allow: 'release.build',
  input: z.object({
    manifestHash: Hex,
    file: z.string().regex(/^[a-z0-9.-]{1,120}$/),
    size: z.int().positive(),
    asOf: z.string(),
  }),

  async run({ tx, projectId, member, input, ids, now }) {
    await waitForPromises(tx, projectId)
    if ((await promiseMark(tx, projectId)) !== input.asOf)
      throw new Refusal('conflict', 'Something was taken back or refused while this was built. Build it again, without it.')
    const version = await tx.descriptionVersion.findFirst({
      where: { projectId, state: 'published' },
      orderBy: { number: 'desc' },
      select: { id: true, number: true },
    })
    if (!version) throw new Refusal('conflict', 'Publish the description first: a release is the package of a version.')
    const seal = await tx.seal.findFirst({ where: { projectId }, orderBy: { number: 'desc' }, select: { hash: true } })
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'release')
    await tx.release.create({
      data: {
        ...{ projectId, id, number, versionId: version.id, file: input.file, size: input.size, stale: [], at: now },
        ...{ manifestHash: Buffer.from(input.manifestHash, 'hex'), sealHash: seal?.hash ?? null, memberId: member.memberId },
      },
    })
    return {
      value: { releaseId: id, number },
      events: [
        {
          type: 'release.built',
          subject: id,
          detail: { number, version: version.number, size: input.size, manifest: input.manifestHash },
        },
      ],
    }
  },
})
