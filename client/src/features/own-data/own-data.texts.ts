import { defineTexts } from '../../i18n/texts'

export const ownDataTexts = defineTexts('own-data', {
  da: {
    erasureTitle: 'Dine oplysninger bliver slettet {{on}}',
    erasureText:
      'Din sag er lukket, og der er længe ikke sket noget i den. Fra den dag bliver alt om dig slettet her i portalen. Hent en kopi inden da, hvis du vil have en. Har du brug for, at det bliver, så skriv til kommunen.',
    title: 'Mine data',
    lead: 'Her ser du, hvem der har haft med dine oplysninger at gøre, og du kan hente dem alle.',
    correct: 'Ret, hvad der er forkert',
    correctText:
      'Jobmål, timer, mail, telefon og CV retter du selv. Er noget andet forkert, så skriv eller ring til din sagsbehandler.',
    toGoals: 'Mine jobmål',
    take: 'Hent alle dine data',
    takeText:
      'Din profil, dine forslag og forløb, dine svar og hvem der har set dem. Filerne indeholder alt om dig: gem dem et sted, hvor kun du kan læse dem.',
    readable: 'Hent til at læse (PDF)',
    machine: 'Hent som data (JSON)',
    saved: '{{file}} er hentet.',
    trail: 'Hvem har set mine data?',
    trailText:
      'De seneste først. Linjerne kan hverken rettes eller slettes. Søgninger efter kandidater, hvor du var én af mange, står ikke med endnu.',
    own: 'Vis også, hvad jeg selv har gjort',
    when: 'Hvornår',
    who: 'Hvem',
    what: 'Hvad',
    yourself: 'Dig selv',
    portal: 'Portalen af sig selv',
    refused: 'Blev afvist',
    why: 'Begrundelse: {{purpose}}',
    count_one: '{{count}} gang',
    count_other: '{{count}} gange',
    none: 'Ingen har set dine data endnu',
    noneText: 'Når nogen åbner din profil eller foreslår dig et job, står det her.',
  },
  en: {
    erasureTitle: 'Your data will be erased on {{on}}',
    erasureText:
      'Your case is closed, and nothing has happened in it for long. From that day on, all about you is erased from the portal. Fetch a copy before that if you want one. If you need it to stay, please write to the municipality.',
    title: 'My data',
    lead: 'Here you see who has had to do with your data, and you can download all of it.',
    correct: 'Correct what is wrong',
    correctText:
      'Job goals, hours, email, phone and CV you correct yourself. If something else is wrong, write to or call your caseworker.',
    toGoals: 'My job goals',
    take: 'Download all your data',
    takeText:
      'Your profile, your proposals and placements, your answers and who has seen them. The files hold everything about you: keep them where only you can read them.',
    readable: 'Download to read (PDF)',
    machine: 'Download as data (JSON)',
    saved: '{{file}} has been downloaded.',
    trail: 'Who has seen my data?',
    trailText:
      'The latest first. Lines can be neither corrected nor deleted. Searches for candidates in which you were one of many are not listed yet.',
    own: 'Show what I did myself as well',
    when: 'When',
    who: 'Who',
    what: 'What',
    yourself: 'Yourself',
    portal: 'The portal by itself',
    refused: 'Was refused',
    why: 'Reason: {{purpose}}',
    count_one: '{{count}} time',
    count_other: '{{count}} times',
    none: 'Nobody has seen your data yet',
    noneText: 'When somebody opens your profile or proposes a job to you, it stands here.',
  },
})
