import { type AgreementContent, agreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import { anOffer, checked } from './placement-rules'
import { aTerms } from './placements'

/** A signed and approved praktik with rising hours, as it is printed. */
export const anAgreement = (more: Record<string, unknown> = {}): AgreementContent =>
  agreementContent.parse({
    document: 'agreement',
    number: 42,
    kind: 'work_placement',
    authority: 'own',
    asOf: '2026-11-23T09:30:00.000Z',
    company: { name: 'Brøds Bageri ApS', cvr: '13748136' },
    unit: { name: 'Brøds Bageri, Østerå', pNumber: '1001234567' },
    municipalityName: 'Albertslund Kommune',
    personName: 'Åse Çelik-Łukasz Szőke',
    terms: aTerms({
      legalPurposes: ['uncover_skills', 'train_skills'],
      learningGoals: 'At kende rutinerne på lageret.\nAt kunne pakke en ordre alene.',
      schedule: 'Mandag til fredag, 8–14',
      mentor: 'Mette Mentor',
      adaptations: 'Siddende arbejde, hvile midt på dagen.',
      paidHoursFunction: 'Kasse i butikken om lørdagen.',
      staffTwelveMonthMean: 23,
      staffLatestMonth: 24.5,
      representativeConsulted: true,
    }),
    plan: [
      { from: '2026-12-07', to: '2026-12-20', hours: 15, paid: false, work: null },
      { from: '2026-12-21', to: '2027-01-29', hours: 25, paid: false, work: null },
      { from: '2027-01-04', to: null, hours: 5, paid: true, work: 'Kasse i butikken' },
    ],
    signatures: [
      { part: 'employer', name: 'Bo Brød', at: '2026-11-20T08:00:00.000Z' },
      { part: 'representative', name: 'Tine Tillid', at: '2026-11-21T12:15:00.000Z' },
    ],
    decision: {
      approved: true,
      grounds: 'Opgaverne passer til målet, og der er plads på arbejdspladsen.',
      appealNotice: { da: 'Du kan klage inden 4 uger.', en: 'You may appeal within 4 weeks.' },
      at: '2026-11-22T10:00:00.000Z',
      by: 'Sanne Sagsbehandler',
    },
    check: checked(anOffer({ ordinaryStaff: 23 })),
    ...more,
  })
