import { useSearch } from '@tanstack/react-router'
import { defineTexts, useTexts } from '../../i18n/texts'
import { Button, ButtonLink } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { homePath } from '../home-path'
import { useMe, useSwitchSeat } from '../session'
import { useSeatName } from '../shell/seat-switch'

const texts = defineTexts('no-access', {
  da: {
    title: 'Siden er for en anden rolle',
    text: 'Den rolle, du har valgt, har ikke adgang til {{page}}.',
    thePage: 'siden',
    home: 'Til min forside',
    switchTo: 'Skift til {{seat}}',
  },
  en: {
    title: 'The page is for another role',
    text: 'The role you have chosen has no access to {{page}}.',
    thePage: 'the page',
    home: 'To my front page',
    switchTo: 'Switch to {{seat}}',
  },
})

export const NoAccessPage = () => {
  const t = useTexts(texts)
  const me = useMe()
  const name = useSeatName()
  const { til } = useSearch({ from: '/ingen-adgang' })
  const { mutate, isPending } = useSwitchSeat()
  const others = me.seats.filter((seat) => seat.role !== me.seat?.role)
  return (
    <>
      <PageHeading title={t('title')} lead={t('text', { page: til ?? t('thePage') })} />
      <div className="actions">
        <ButtonLink look="primary" to={homePath(me)}>
          {t('home')}
        </ButtonLink>
        {others.map((seat) => (
          <Button
            key={`${seat.role}${seat.municipalityCode}`}
            busy={isPending}
            onClick={() => mutate({ role: seat.role, municipalityCode: seat.municipalityCode })}
          >
            {t('switchTo', { seat: name(seat) })}
          </Button>
        ))}
      </div>
    </>
  )
}
