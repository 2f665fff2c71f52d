import { useEffect, useRef } from 'react'
import { IndustryField, useIndustryNames } from '../../app/industry-field'
import { defineTexts, useTexts } from '../../i18n/texts'
import { fieldId } from '../../ui/field'
import { Icon } from '../../ui/icon'

const texts = defineTexts('industry-fields', {
  da: {
    label: 'Ønskede brancher',
    hint: 'Skriv et par bogstaver, fx rengøring eller detailhandel, og vælg fra listen.',
    remove: 'Fjern {{name}}',
  },
  en: {
    label: 'Industries wished for',
    hint: 'Type a few letters, such as cleaning or retail, and choose from the list.',
    remove: 'Remove {{name}}',
  },
})

const most = 10
const field = 'cv.industries'

/** Branches a person would like to work in, up to ten. */
export const IndustryFields = ({
  codes,
  onCodes,
  error,
}: {
  codes: readonly string[]
  onCodes: (codes: string[]) => void
  error?: string
}) => {
  const t = useTexts(texts)
  const nameOf = useIndustryNames(codes)
  const before = useRef(codes.length)
  // The field is drawn anew, empty, for the next branch; the reader goes on typing there.
  useEffect(() => {
    if (codes.length > before.current) document.getElementById(fieldId(field))?.focus()
    before.current = codes.length
  }, [codes.length])
  return (
    <div className="stack tight">
      {codes.length < most && (
        <IndustryField
          key={codes.length}
          name={field}
          label={t('label')}
          hint={t('hint')}
          error={error}
          optional
          onChoose={(code) => {
            if (code !== undefined && !codes.includes(code)) onCodes([...codes, code])
          }}
        />
      )}
      {codes.length > 0 && (
        <ul className="plain cluster">
          {codes.map((code) => (
            <li key={code}>
              <button
                type="button"
                className="chip"
                aria-label={t('remove', { name: nameOf(code) })}
                onClick={() => onCodes(codes.filter((other) => other !== code))}
              >
                {nameOf(code)} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
