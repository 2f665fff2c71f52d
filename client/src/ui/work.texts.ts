import { defineTexts } from '../i18n/texts'

export const workTexts = defineTexts('ui-work', {
  da: {
    refreshed: 'Vi har hentet det nyeste for dig. Det, du ser nu, er opdateret.',
    search: 'Søg',
    ofThree: '{{count}} af 3',
    step: '{{term}}: {{value}}',
    leaveTitle: 'Forlad siden uden at gemme?',
    leaveText: 'Det, du har skrevet, går tabt.',
    leave: 'Forlad uden at gemme',
    stay: 'Bliv på siden',
  },
  en: {
    refreshed: 'We have fetched the latest for you. What you see now is up to date.',
    search: 'Search',
    ofThree: '{{count}} of 3',
    step: '{{term}}: {{value}}',
    leaveTitle: 'Leave the page without saving?',
    leaveText: 'What you have written is lost.',
    leave: 'Leave without saving',
    stay: 'Stay on the page',
  },
})
