import { defineTexts } from '../../i18n/texts'

export const smallJobsTexts = defineTexts('small-jobs', {
  da: {
    title: 'Småjob til dig',
    lead: 'Op til ti job på højst 15 timer om ugen, valgt ud fra dine jobmål, dine timer og afstanden hjem. Almindelig løn efter overenskomst.',
    why: 'Hvorfor vises det?',
    away: '{{place}}, {{km}} fra dig',
    payByAgreement: 'løn efter overenskomst',
    pay: '{{amount}} i timen',
    interestMeans:
      'Når du viser interesse, siger du ja til, at din jobformidler må præsentere dig for virksomheden.',
    interested: 'Jeg er interesseret',
    interestSent: 'Du har vist interesse',
    alreadyProposed: 'Du er i gang med det her job',
    done: 'Din jobformidler kan nu se, at du er interesseret i {{title}}.',
    tasks: 'Opgaver',
    none: 'Der er ingen småjob til dig lige nu',
    noneText: 'Det kan hjælpe at sætte færre timer, en større afstand eller et mål mere på dine jobmål.',
    placed: 'Du har fået job gennem Virkelyst',
    placedText:
      'Derfor foreslår vi ikke småjob til dig nu. Er du stoppet, eller vil du have flere timer, så sig det til din jobformidler. Du kan stadig selv se alle åbne småjob.',
    objected: 'Du har sagt nej til at blive rangeret',
    objectedText:
      'Derfor finder portalen ikke småjob frem til dig. Du kan selv se alle åbne småjob, og du kan fortryde dit nej på din side.',
    closed: 'Din sag er afsluttet',
    closedText:
      'Derfor foreslår vi ikke småjob til dig. Søger du job igen, så tal med din kommune. Du kan stadig selv se alle åbne småjob.',
    toGoals: 'Se mine jobmål',
    all: 'Se alle åbne småjob',
  },
  en: {
    title: 'Small jobs for you',
    lead: 'Up to ten jobs of at most 15 hours a week, chosen by your job goals, your hours and the distance home. Ordinary pay by collective agreement.',
    why: 'Why is it shown?',
    away: '{{place}}, {{km}} from you',
    payByAgreement: 'pay by collective agreement',
    pay: '{{amount}} an hour',
    interestMeans: 'By showing interest you agree that your job broker may present you to the company.',
    interested: 'I am interested',
    interestSent: 'You have shown interest',
    alreadyProposed: 'You are under way with this job',
    done: 'Your job broker can now see that you are interested in {{title}}.',
    tasks: 'Tasks',
    none: 'There are no small jobs for you right now',
    noneText: 'Fewer hours, a longer distance or one more goal among your job goals may help.',
    placed: 'You have found a job through Virkelyst',
    placedText:
      'So we do not suggest small jobs to you now. If you have stopped, or want more hours, tell your job broker. You can still look through all open small jobs yourself.',
    objected: 'You have said no to being ranked',
    objectedText:
      'So the portal looks up no small jobs for you. You can look through all open small jobs yourself, and take your no back on your page.',
    closed: 'Your case is closed',
    closedText:
      'So we do not suggest small jobs to you. If you look for work again, talk with your municipality. You can still look through all open small jobs yourself.',
    toGoals: 'See my job goals',
    all: 'See all open small jobs',
  },
})
