import { defineTexts } from '../../i18n/texts'

export const presentedCandidatesTexts = defineTexts('presented-candidates', {
  da: {
    title: 'Kandidater',
    none: 'Ingen kandidater endnu',
    noneText:
      'De står her og på jeres overblik, når kommunen har præsenteret dem. Alle, I møder her, har selv sagt ja til jobbet.',
    notContact: 'Kun jobordrens kontaktpersoner ser kandidaterne',
    notContactText:
      'Personoplysninger vises kun for dem, der skal tale med kandidaten. Skal du være med, så føj dig til som kontaktperson under Ret.',
    presentedAt: 'Præsenteret {{date}}',
    answerBy: 'Svar senest {{deadline}}',
    answerLate: 'Fristen for svar udløb {{deadline}}',
    interviewAt: 'Samtale {{time}}',
    reasonGiven: 'Årsag: {{reason}}',
    answerTitle: '{{verdict}}: {{name}}',
    interviewText: 'Aftal tiden med kandidaten. Skriver I den her, kan kandidaten og kommunen også se den.',
    date: 'Dato',
    time: 'Klokkeslæt',
    timeHint: 'Fx 10 eller 10.30',
    hiredText: '{{name}} kan se det på sin side, og en plads på jobordren bliver besat.',
    rejectedText:
      'Kandidaten får at vide, at I har valgt en anden vej. Årsagen hjælper kommunen til at finde en, der passer bedre.',
    noShowText: 'Kommunen taler med kandidaten om, hvad der skete.',
    reason: 'Årsag',
    note: 'Bemærkning til kommunen',
    send: 'Send svar',
    answered: 'Svaret om {{name}} er sendt.',
    profile: 'Profil',
    moveInterview: 'Flyt samtalen',
    closedPresentation: 'Præsentationen er trukket tilbage',
  },
  en: {
    title: 'Candidates',
    none: 'No candidates yet',
    noneText:
      'They appear here and on your overview when the municipality has presented them. Everybody you meet here has said yes to the job.',
    notContact: 'Only the job order’s contacts see the candidates',
    notContactText:
      'Personal details are shown only to those who shall talk with the candidate. If that is you, add yourself as a contact under Change.',
    presentedAt: 'Presented {{date}}',
    answerBy: 'Answer by {{deadline}}',
    answerLate: 'The deadline for an answer passed {{deadline}}',
    interviewAt: 'Interview {{time}}',
    reasonGiven: 'Reason: {{reason}}',
    answerTitle: '{{verdict}}: {{name}}',
    interviewText:
      'Agree on the time with the candidate. If you write it here, the candidate and the municipality see it too.',
    date: 'Date',
    time: 'Time',
    timeHint: 'Such as 10 or 10.30',
    hiredText: '{{name}} can see it on their page, and a position of the job order is filled.',
    rejectedText:
      'The candidate can see that you have chosen another way. The reason helps the municipality find somebody who fits better.',
    noShowText: 'The municipality talks with the candidate about what happened.',
    reason: 'Reason',
    note: 'Comment to the municipality',
    send: 'Send answer',
    answered: 'The answer about {{name}} has been sent.',
    profile: 'Profile',
    moveInterview: 'Move the interview',
    closedPresentation: 'The presentation has been withdrawn',
  },
})
