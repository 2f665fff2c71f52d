import { defineTexts } from '../../i18n/texts'

export const landingTexts = defineTexts('landing', {
  da: {
    title: 'Fortæl, hvad I mangler. Vi finder en, der vil.',
    lead: 'Virkelyst er virksomhedens indgang til kommunen. Beskriv behovet én gang, på to minutter. Kommunens konsulent går i gang samme dag, og I møder kun mennesker, der har sagt ja til netop jeres job.',
    signIn: 'Log ind',
    findSmallJobs: 'Find et småjob',
    companies: 'Til virksomheder',
    companiesText:
      'Ordinære job, småjob, fleksjob, praktik og løntilskud i én formular, der husker jer. I ser altid, hvem der har bolden, og hvornår I får svar.',
    consultants: 'Til konsulenter og jobformidlere',
    consultantsText:
      'En arbejdsliste, der åbner på det, som haster. Kandidater i rækkefølge, med grunde på almindeligt dansk. Du beslutter.',
    citizens: 'Til dig, der søger',
    citizensText:
      'Se småjob, der passer til dine jobmål, tæt på hvor du bor. Ingen virksomhed ser dig, før du har sagt ja.',
    howTitle: 'Sådan går det til',
    stepOne: 'Beskriv behovet',
    stepOneText: 'Vælg jobtype og skriv, hvad opgaven er. Virksomhedens oplysninger står der i forvejen.',
    stepTwo: 'Kommunen finder kandidater',
    stepTwoText: 'En konsulent svarer inden for et døgn og vælger blandt borgere, hvis egne jobmål passer.',
    stepThree: 'Borgeren siger ja',
    stepThreeText: 'Kun den, der selv vil, bliver præsenteret for jer.',
    stepFour: 'I mødes',
    stepFourText: 'Svar med et klik: samtale, ansat eller ikke denne gang. Så ved alle besked.',
  },
  en: {
    title: 'Tell us what you need. We find somebody who wants to.',
    lead: 'Virkelyst is the company’s entrance to the municipality. Describe your need once, in two minutes. The municipality’s consultant starts the same day, and you only meet people who have said yes to your very job.',
    signIn: 'Sign in',
    findSmallJobs: 'Find a small job',
    companies: 'For companies',
    companiesText:
      'Ordinary jobs, small jobs, flex jobs, placements and wage subsidies in one form that remembers you. You always see whose turn it is, and when you will have an answer.',
    consultants: 'For consultants and job brokers',
    consultantsText:
      'A work list that opens on what is urgent. Candidates in order, with reasons in plain words. You decide.',
    citizens: 'For you who seek work',
    citizensText:
      'See small jobs that fit your job goals, near where you live. No company sees you before you have said yes.',
    howTitle: 'How it works',
    stepOne: 'Describe the need',
    stepOneText:
      'Choose the kind of job and write what the work is. Your company’s details are there already.',
    stepTwo: 'The municipality finds candidates',
    stepTwoText: 'A consultant answers within a day and chooses among citizens whose own job goals fit.',
    stepThree: 'The citizen says yes',
    stepThreeText: 'Only somebody who wants the job is presented to you.',
    stepFour: 'You meet',
    stepFourText: 'Answer with one click: interview, hired or not this time. Then everybody knows.',
  },
})
