import { defineTexts } from '../../i18n/texts'

export const myGoalsTexts = defineTexts('my-goals', {
  da: {
    title: 'Mine jobmål',
    lead: 'Tre mål gør det nemt at finde job til dig. Din jobformidler ser dem. En virksomhed ser dem kun, når du har sagt ja til den.',
    goals: 'Jobmål',
    wishes: 'Timer, afstand og start',
    contact: 'Sådan når vi dig',
    contactHint: 'Virksomheden får disse oplysninger, når du har sagt ja til at blive præsenteret.',
    cv: 'Det kan jeg',
    save: 'Gem',
    saved: 'Det er gemt.',
    unsaved: 'Du har ændringer, der ikke er gemt.',
    changedMeanwhile:
      'Siden er ændret et andet sted, siden du åbnede den. Hent den nye udgave, og skriv dine ændringer igen.',
    reload: 'Hent den nye udgave',
    rights: 'Dine rettigheder',
    consentGiven:
      'Du har sagt ja til, at kommunen må præsentere dig for virksomheder. Du bliver altid spurgt først.',
    consentMissing: 'Kommunen må ikke præsentere dig for virksomheder.',
    giveConsent: 'Ja, jeg må præsenteres',
    withdrawConsent: 'Træk mit ja tilbage',
    withdrawTitle: 'Træk dit ja tilbage?',
    withdrawText:
      'Alle forslag, der er i gang, lukkes. Virksomheder, der har fået din profil, kan ikke se den mere. Er du ansat et sted, ændrer det ikke noget dér.',
    objected:
      'Du har sagt nej til at blive matchet med jobordrer. Du kommer ikke med på jobformidlerens lister.',
    notObjected:
      'Kommunen matcher dine jobmål med virksomheders jobordrer, så din jobformidler kan finde job til dig. En person beslutter altid.',
    object: 'Jeg vil ikke matches',
    liftObjection: 'Jeg vil gerne matches igen',
    objectTitle: 'Vil du ikke matches?',
    objectText:
      'Du forsvinder fra alle lister med det samme. Det påvirker ikke din ydelse, og du kan fortryde når som helst.',
  },
  en: {
    title: 'My job goals',
    lead: 'Three goals make it easy to find jobs for you. Your job broker sees them. A company sees them only once you have said yes to it.',
    goals: 'Job goals',
    wishes: 'Hours, distance and start',
    contact: 'How to reach you',
    contactHint: 'The company receives these details once you have agreed to be presented.',
    cv: 'What I can do',
    save: 'Save',
    saved: 'It has been saved.',
    unsaved: 'You have changes that are not saved.',
    changedMeanwhile:
      'The page was changed elsewhere since you opened it. Fetch the new version and enter your changes again.',
    reload: 'Fetch the new version',
    rights: 'Your rights',
    consentGiven:
      'You have agreed that the municipality may present you to companies. You are always asked first.',
    consentMissing: 'The municipality may not present you to companies.',
    giveConsent: 'Yes, I may be presented',
    withdrawConsent: 'Withdraw my yes',
    withdrawTitle: 'Withdraw your yes?',
    withdrawText:
      'All proposals under way are closed. Companies that have received your profile can see it no more. Where you are hired, nothing changes.',
    objected: 'You have objected to being matched with job orders. You are not on the job broker’s lists.',
    notObjected:
      'The municipality matches your job goals with companies’ job orders, so that your job broker can find jobs for you. A person always decides.',
    object: 'I do not want to be matched',
    liftObjection: 'I want to be matched again',
    objectTitle: 'Do you not want to be matched?',
    objectText:
      'You disappear from all lists at once. It does not affect your benefit, and you can change your mind at any time.',
  },
})
