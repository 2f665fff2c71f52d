import { defineTexts } from '../../i18n/texts'

export const companyOrdersTexts = defineTexts('company-orders', {
  da: {
    title: 'Jobordrer',
    live: 'Åbne',
    closed: 'Afsluttede',
    none: 'Ingen jobordrer her',
    noneText: 'Virksomheden har ingen jobordrer i denne visning, som I kan se.',
  },
  en: {
    title: 'Job orders',
    live: 'Open',
    closed: 'Closed',
    none: 'No job orders here',
    noneText: 'The company has no job orders in this view that you can see.',
  },
})
