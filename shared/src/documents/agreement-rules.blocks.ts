import { findingText, guidanceLabel, lightLabels } from '../placement-rules/verdict.labels'
import type { AgreementContent } from './agreement-content.schema'
import type { Tell } from './agreement-tell'
import type { Block } from './document.blocks'

/** What the rules said, with their arithmetic and what each of them rests on. */
export const rulesBlocks = ({ check }: AgreementContent, { t, say, locale }: Tell): Block[] => {
  if (check === null || check.findings.length === 0) return []
  return [
    { type: 'paragraph', text: t('rulesResult', { light: say(lightLabels[check.light]).toLowerCase() }) },
    ...(check.findings.some(({ guidance }) => guidance)
      ? [{ type: 'paragraph', text: t('guidanceNote'), quiet: true } as const]
      : []),
    {
      type: 'table',
      columns: [
        { title: t('ruleResult'), share: 3 },
        { title: t('ruleFinding'), share: 9 },
        { title: t('ruleSource'), share: 6, quiet: true },
      ],
      rows: check.findings.map((finding) => [
        say(lightLabels[finding.light]),
        findingText(finding, locale),
        [finding.source, finding.guidance && `(${say(guidanceLabel)})`].filter(Boolean).join(' '),
      ]),
    },
  ]
}
