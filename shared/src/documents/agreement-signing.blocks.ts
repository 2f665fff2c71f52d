import { declarationText, representativeReasonLabels } from '../placements/placement.labels'
import type { AgreementContent } from './agreement-content.schema'
import type { Tell } from './agreement-tell'
import type { Block } from './document.blocks'

const parts = ['employer', 'representative'] as const

/** What is declared, and who has signed or must sign, and where. */
export const signatureBlocks = (content: AgreementContent, { t, say, moment }: Tell): Block[] => {
  const { authority, terms, representativeReason, representativeNote } = content
  if (authority === 'employment') return []
  const lines = parts.map((part) => {
    const signed = content.signatures.find((signature) => signature.part === part)
    const line = { part: t(`part_${part}`), name: signed?.name.replace(/\s+/g, ' ') ?? null }
    if (signed) return { ...line, when: t('signedAt', { at: moment(signed.at) }) }
    if (authority === 'vitas') return { ...line, when: t('signedInVitas') }
    const excused = part === 'representative' && representativeReason !== null
    return { ...line, when: t(excused ? 'noSignature' : 'notSigned') }
  })
  return [
    ...(terms.declared
      ? [
          { type: 'subheading', text: t('declared') } as const,
          { type: 'paragraph', text: say(declarationText) } as const,
        ]
      : []),
    { type: 'signatures', lines },
    ...(representativeReason === null
      ? []
      : [
          { type: 'subheading', text: t('noRepresentative') } as const,
          {
            type: 'paragraph',
            text: [say(representativeReasonLabels[representativeReason]), representativeNote]
              .filter(Boolean)
              .join('. '),
          } as const,
        ]),
  ]
}

/** What was decided and why, and how to appeal; nothing in a case that is decided elsewhere. */
export const decisionBlocks = (content: AgreementContent, { t, say, moment }: Tell): Block[] => {
  const { authority, decision, document } = content
  if (document === 'hand_over' || authority === 'employment') return []
  if (decision === null) return [{ type: 'paragraph', text: t('undecided') }]
  const { approved, grounds, appealNotice, at, by } = decision
  return [
    { type: 'paragraph', text: t(approved ? 'approved' : 'refused', { at: moment(at), by }) },
    ...(grounds === null
      ? []
      : [{ type: 'subheading', text: t('grounds') } as const, { type: 'paragraph', text: grounds } as const]),
    { type: 'subheading', text: t('appeal') },
    { type: 'paragraph', text: say(appealNotice) },
  ]
}
