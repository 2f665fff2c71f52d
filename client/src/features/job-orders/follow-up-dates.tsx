import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Icon } from '../../ui/icon'
import { useValueField } from './order-field-hooks'
import { orderFormTexts } from './order-form.texts'

const most = 12

/** Dates on which company and consultant look at how it goes. */
export const FollowUpDates = () => {
  const t = useTexts(orderFormTexts)
  const { value, onValue, error } = useValueField('followUpDates')
  const dates = value ?? []
  // A date being typed has no other name than its place.
  const rows = dates.map((date, index) => ({ date, index, key: `date-${index}` }))
  const replace = (index: number, date: string) =>
    onValue(dates.map((old, at) => (at === index ? date : old)))
  return (
    <div className="stack tight">
      {rows.map(({ date, index, key }) => {
        const label = t('followUpNumber', { number: index + 1 })
        return (
          <div className="cluster" key={key}>
            <DateField
              id={`field-followUpDates-${index}`}
              label={label}
              value={date}
              error={error && !/^\d{4}-\d{2}-\d{2}$/.test(date) ? error : undefined}
              onValue={(next) => replace(index, next)}
            />
            <button
              type="button"
              className="icon-button bare"
              aria-label={t('remove', { what: label })}
              onClick={() => onValue(dates.filter((_, at) => at !== index))}
            >
              <Icon name="close" />
            </button>
          </div>
        )
      })}
      {dates.length < most && (
        <div>
          <Button look="tertiary" small icon="plus" onClick={() => onValue([...dates, ''])}>
            {t('addFollowUp')}
          </Button>
        </div>
      )}
    </div>
  )
}
