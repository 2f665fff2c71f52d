import { defineTexts } from '../../i18n/texts'

export const funnelTexts = defineTexts('funnel', {
  da: {
    title: 'Hvad fører praktik til?',
    lead: 'Hvor mange der gik videre fra virksomhedspraktik til løntilskud, lønnede timer og ordinært job.',
    back: 'Opfølgning',
    by: 'Delt op efter',
    from: 'Praktik begyndt fra',
    to: 'Til og med',
    download: 'Hent som CSV',
    fileName: 'praktik-resultater',
    total: 'I alt',
    none: 'Ingen tal at vise',
    noneText: 'Under fem personer er begyndt i virksomhedspraktik i perioden. Så små grupper vises ikke.',
    share: '{{count}} ({{percent}} %)',
    nobody: 'Ingen ansvarlig eller ukendt',
    small: 'Små grupper samlet ({{count}})',
    quarters: 'Regnet i hele kvartaler: {{from}} – {{to}}.',
    howForgotten:
      'Personer, hvis oplysninger siden er slettet, tæller stadig med. Derfor regnes der i hele kvartaler: mere gemmes ikke om dem.',
    howTitle: 'Sådan er tallene gjort op',
    howCohort:
      'Med er personer, hvis virksomhedspraktik begyndte i perioden. Den samme person tæller én gang.',
    howStages:
      'Et trin er nået, hvis det blev noteret som resultat ved afslutningen eller efter 3 eller 6 måneder, eller hvis personen er begyndt i løntilskud, småjob eller fleksjob samme dag som praktikken eller senere. Én person kan nå flere trin. Lønnede timer er småjob og fleksjob.',
    howSmall:
      'Grupper med under fem personer vises ikke hver for sig. Kan de regnes ud af totalen, skjules den næstmindste også.',
  },
  en: {
    title: 'What do work placements lead to?',
    lead: 'How many went on from a work placement to a wage subsidy, paid hours and an ordinary job.',
    back: 'Follow-up',
    by: 'Told apart by',
    from: 'Placements begun from',
    to: 'Up to and including',
    download: 'Download as CSV',
    fileName: 'work-placement-outcomes',
    total: 'In all',
    none: 'No figures to show',
    noneText: 'Fewer than five people began a work placement in the period. So small groups are not told of.',
    share: '{{count}} ({{percent}} %)',
    nobody: 'Nobody responsible, or not known',
    small: 'Small groups together ({{count}})',
    quarters: 'Counted in whole quarters: {{from}} – {{to}}.',
    howForgotten:
      'People whose data has been erased since still count. That is why whole quarters are counted: no more is kept of them.',
    howTitle: 'How the figures are counted',
    howCohort: 'Those whose work placement began in the period are counted; the same person once.',
    howStages:
      'A stage is reached where it was noted as the outcome at the end or after 3 or 6 months, or where the person began a wage subsidy, small job or flex job on the first day of the placement or later. One person may reach several. Paid hours are small jobs and flex jobs.',
    howSmall:
      'Groups of fewer than five people are not told of by themselves. Where they could be reckoned from the total, the next smallest is hidden too.',
  },
})
