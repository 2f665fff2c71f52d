import { type CompanyView, staff, type UnitView } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { z } from 'zod'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { NumberField } from '../../ui/number-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { ownCompanyTexts } from './own-company.texts'
import { useCompanyActions } from './use-own-company'

const input = z.object({ ordinaryStaff: staff })

/** A unit's staff: asked while it is unknown, shown and correctable ever after. Saved when one leaves the field. */
export const StaffField = ({ company, unit }: { company: CompanyView; unit: UnitView }) => {
  const t = useTexts(ownCompanyTexts)
  const format = useFormat()
  const { saveStaff } = useCompanyActions()
  const [open, setOpen] = useState(unit.ordinaryStaff === null)
  const [value, setValue] = useState<number | undefined>(unit.ordinaryStaff ?? undefined)
  const { errors, check } = useCheckedInput(input)
  const save = () => {
    if (value === undefined || value === unit.ordinaryStaff) return
    check({ ordinaryStaff: value }, ({ ordinaryStaff }) =>
      saveStaff.mutate(
        { cvr: company.cvr, pNumber: unit.pNumber, version: unit.version, ordinaryStaff },
        { onSuccess: () => setOpen(false) },
      ),
    )
  }
  if (!open && unit.ordinaryStaff !== null) {
    return (
      <p className="cluster">
        <span>{t('staffKnown', { count: format.number(unit.ordinaryStaff) })}</span>
        {unit.staffUpdatedAt && (
          <span className="quiet small">
            {t('staffAsOf', { date: format.shortDate(unit.staffUpdatedAt) })}
          </span>
        )}
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {t('change')}
        </button>
      </p>
    )
  }
  return (
    <div className="stack tight">
      <NumberField
        label={t('staff')}
        hint={t('staffHint')}
        error={errors.ordinaryStaff}
        value={value}
        onValue={setValue}
        onBlur={save}
      />
      <ActionProblem error={saveStaff.error} />
      {saveStaff.isPending && (
        <Button small busy>
          {t('save')}
        </Button>
      )}
    </div>
  )
}
