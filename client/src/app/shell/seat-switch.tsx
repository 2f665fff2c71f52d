import { roleLabels } from '@virkelyst/shared/accounts/account.labels'
import type { Me, Seat } from '@virkelyst/shared/accounts/account.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { useSwitchSeat } from '../session'
import { shellTexts } from './shell.texts'

const seatKey = (seat: Seat) => `${seat.role}:${seat.municipalityCode ?? ''}`

/** The role in words, with its municipality. */
export const useSeatName = () => {
  const t = useTexts(shellTexts)
  const label = useLabel()
  return (seat: Seat) =>
    seat.municipalityName
      ? t('actAsFor', { role: label(roleLabels[seat.role]), place: seat.municipalityName })
      : label(roleLabels[seat.role])
}

/** Whose name stands on what is done now; a list where the person has several seats. */
export const SeatSwitch = ({ me }: { me: Me }) => {
  const t = useTexts(shellTexts)
  const name = useSeatName()
  const { mutate, isPending } = useSwitchSeat()
  return (
    <>
      <p className="who">
        <strong>{me.user?.name}</strong>
        {me.seats.length < 2 && me.seat && <span>{name(me.seat)}</span>}
      </p>
      {me.seats.length > 1 && (
        <select
          className="form-select seat-select"
          aria-label={t('actAs')}
          disabled={isPending}
          value={me.seat ? seatKey(me.seat) : ''}
          onChange={(event) => {
            const chosen = me.seats.find((seat) => seatKey(seat) === event.target.value)
            if (chosen) mutate({ role: chosen.role, municipalityCode: chosen.municipalityCode })
          }}
        >
          {me.seats.map((seat) => (
            <option key={seatKey(seat)} value={seatKey(seat)}>
              {name(seat)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
