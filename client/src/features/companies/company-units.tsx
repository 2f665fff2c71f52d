import type { CompanyView, UnitView } from '@virkelyst/shared/companies/company.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button } from '../../ui/button'
import { ownCompanyTexts } from './own-company.texts'
import { StaffField } from './staff-field'
import { UnitDialog } from './unit-dialog'

/** A company's workplaces with their staff; those who only read see no buttons. */
export const CompanyUnits = ({ company }: { company: CompanyView }) => {
  const t = useTexts(ownCompanyTexts)
  const format = useFormat()
  const writes = useMay()('companies.saveUnit')
  const [edited, setEdited] = useState<UnitView | 'new' | null>(null)
  return (
    <section>
      <div className="spread">
        <h2>{t('units')}</h2>
        {writes && (
          <Button look="tertiary" small icon="plus" onClick={() => setEdited('new')}>
            {t('addUnit')}
          </Button>
        )}
      </div>
      <ul className="plain stack">
        {company.units.map((unit) => (
          <li key={unit.pNumber} className="card unit-card">
            <div>
              <h3>{unit.name}</h3>
              <p className="quiet">
                {unit.address}, {unit.postalCode} {unit.postalName}
                <br />
                {t('pNumber')} {unit.pNumber}
              </p>
              {writes && !unit.readOnly && (
                <Button look="tertiary" small icon="edit" onClick={() => setEdited(unit)}>
                  {t('changeUnit')}
                </Button>
              )}
            </div>
            {writes ? (
              <StaffField key={unit.version} company={company} unit={unit} />
            ) : (
              <p>
                {unit.ordinaryStaff === null
                  ? t('staffUnknown')
                  : t('staffKnown', { count: format.number(unit.ordinaryStaff) })}
              </p>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <UnitDialog
          company={company}
          unit={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}
