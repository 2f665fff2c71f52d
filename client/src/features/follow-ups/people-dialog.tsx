import { useQuery } from '@tanstack/react-query'
import { type FollowUpsForStaff, followUpPeopleInput } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useState } from 'react'
import { trpc } from '../../app/trpc'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { followUpsTexts } from './follow-ups.texts'
import { useFollowUpActs } from './use-follow-ups'

/** Names the mentor at the workplace and who answers for the placement at the municipality. */
export const PeopleDialog = ({
  placementId,
  people,
  onClose,
  onDone,
}: {
  placementId: string
  people: FollowUpsForStaff['people']
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(followUpsTexts)
  const may = useMay()('municipalities.colleagues')
  const { savePeople } = useFollowUpActs()
  const { data: colleagues = [] } = useQuery(
    trpc.municipalities.colleagues.queryOptions(undefined, { enabled: may }),
  )
  const { errors, check } = useCheckedInput(followUpPeopleInput)
  const [mentorName, setMentorName] = useState(people.mentor?.name ?? '')
  const [mentorFunction, setMentorFunction] = useState(people.mentor?.function ?? '')
  const [responsibleUserId, setResponsible] = useState(people.responsibleUserId ?? '')
  const { version } = people
  return (
    <DialogForm
      title={t('peopleTitle')}
      submitLabel={t('savePeople')}
      busy={savePeople.isPending}
      error={savePeople.error}
      onClose={onClose}
      onSubmit={() =>
        check({ placementId, version, mentorName, mentorFunction, responsibleUserId }, (input) =>
          savePeople.mutate(input, { onSuccess: () => onDone(t('donePeople')) }),
        )
      }
    >
      <TextField
        label={t('mentorName')}
        optional
        width="full"
        autoComplete="off"
        value={mentorName}
        error={errors.mentorName}
        onChange={({ target }) => setMentorName(target.value)}
      />
      <TextField
        label={t('mentorFunction')}
        hint={t('mentorFunctionHint')}
        optional
        width="full"
        autoComplete="off"
        value={mentorFunction}
        error={errors.mentorFunction}
        onChange={({ target }) => setMentorFunction(target.value)}
      />
      {may && (
        <SelectField
          label={t('responsible')}
          optional
          options={colleagues.map(({ userId, name }) => ({ value: userId, label: name }))}
          value={responsibleUserId}
          error={errors.responsibleUserId}
          onChange={({ target }) => setResponsible(target.value)}
        />
      )}
    </DialogForm>
  )
}
