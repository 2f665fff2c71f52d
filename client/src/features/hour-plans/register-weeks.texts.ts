import { defineTexts } from '../../i18n/texts'

export const registerWeeksTexts = defineTexts('hour-plan-register', {
  da: {
    title: 'Ugens timer',
    lead: 'Ét tryk for hver uge, der gik som planlagt. Ret tallet, hvis den gik anderledes.',
    emptyTitle: 'Der er ingen timer at registrere',
    emptyText: 'Her står de forløb, du er kontaktperson for, så længe de er i gang.',
    toPlacements: 'Se forløb',
    at: '{{kind}} · {{unit}}',
    done: 'Uge {{week}} for {{person}} er registreret.',
    allDone: 'Alt er registreret. Tak.',
  },
  en: {
    title: 'Hours of the week',
    lead: 'One press for each week that went as planned. Change the number where it went otherwise.',
    emptyTitle: 'There are no hours to register',
    emptyText: 'The placements whose contact you are stand here while they are under way.',
    toPlacements: 'See placements',
    at: '{{kind}} · {{unit}}',
    done: 'Week {{week}} of {{person}} is registered.',
    allDone: 'Everything is registered. Thank you.',
  },
})
