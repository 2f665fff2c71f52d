import {
  addTitleInput,
  type OccupationView,
  type Standing,
} from '@virkelyst/shared/occupations/catalogue.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DialogForm } from '../../ui/dialog-form'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { catalogueTexts } from './catalogue.texts'
import { StandingList } from './standing-list'
import { type Placing, TitlePlacingFields } from './title-placing-fields'
import { useCatalogueActs, useStandingNow } from './use-catalogue'

type Seen = { title: string; standing: readonly Standing[] }
const codesOf = (standing: readonly Standing[]) => [...new Set(standing.map((one) => one.occupation.code))]

const StandsAlready = ({ standing, code }: { standing: readonly Standing[]; code: string }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const here = standing.find((one) => one.occupation.code === code)
  return (
    <Notice tone="warning" live title={t('standsAlready')}>
      {here ? (
        <p>{t('standsHere', { name: label(here.occupation.label) })}</p>
      ) : (
        <>
          <StandingList standing={standing} />
          <p>{t('standsChoice')}</p>
          <p>{t('confirmStands')}</p>
        </>
      )}
    </Notice>
  )
}

/** Adds a title. Where it stands already is shown first; only a second press adds it beside. */
export const AddTitleDialog = ({
  occupation,
  initial = '',
  onClose,
  onDone,
}: {
  occupation: OccupationView
  /** A title that was tried before. */
  initial?: string
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const { addTitle } = useCatalogueActs()
  const standingNow = useStandingNow()
  const [title, setTitle] = useState(initial)
  const [placing, setPlacing] = useState<Placing>({ kind: 'synonym', firstChoice: true })
  const [note, setNote] = useState('')
  const [seen, setSeen] = useState<Seen | null>(null)
  const [looking, setLooking] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { errors, check } = useCheckedInput(addTitleInput)
  const { code: occupationCode } = occupation

  const submit = async (shown: readonly Standing[] | null) => {
    setLooking(true)
    setProblem(null)
    try {
      const standing = shown ?? (await standingNow(title.trim()))
      setSeen({ title, standing })
      const asked = shown !== null || standing.length === 0
      const input = { occupationCode, title, ...placing, note, seen: codesOf(standing) }
      const acts = {
        onSuccess: () => onDone(t('doneAdded')),
        // Where it stands has changed: it is shown anew before the next try.
        onError: () => setSeen(null),
      }
      if (asked) check(input, (ready) => addTitle.mutate(ready, acts))
    } catch (error) {
      setProblem(error)
    } finally {
      setLooking(false)
    }
  }
  const shown = seen?.title === title && seen.standing.length > 0 ? seen.standing : null
  return (
    <DialogForm
      title={t('addTitle', { name: label(occupation.label) })}
      submitLabel={t('addSubmit')}
      busy={addTitle.isPending || looking}
      error={addTitle.error ?? problem}
      onClose={onClose}
      onSubmit={() =>
        // What is wrong with the text is told before anybody is asked where it stands.
        check({ occupationCode, title, ...placing, note, seen: [] }, () => void submit(shown))
      }
    >
      <p>{t('addText')}</p>
      <TextField
        label={t('newTitle')}
        autoComplete="off"
        maxLength={100}
        value={title}
        error={errors.title}
        onChange={(event) => {
          addTitle.reset()
          setTitle(event.target.value)
        }}
      />
      {shown && <StandsAlready standing={shown} code={occupationCode} />}
      <TitlePlacingFields value={placing} onValue={setPlacing} />
      <TextField
        optional
        label={t('note')}
        hint={t('noteHint')}
        autoComplete="off"
        maxLength={300}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
