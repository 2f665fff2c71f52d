import { defineTexts } from '../../i18n/texts'

export const exposureTexts = defineTexts('matching-exposure', {
  da: {
    lead: 'Hvem bliver foreslået til job, målt mod dem, der kunne være blevet foreslået? Her ses forskelle mellem grupper, så I kan spørge hvorfor.',
    month: 'Måned',
    download: 'Hent som CSV',
    fileName: 'fordeling',
    summaryTitle: '{{month}} kort',
    orders: 'Ordrer rangeret eller foreslået til',
    people: 'Borgere, der passede til mindst én',
    proposals: 'Forslag',
    madeAt: 'Opgjort',
    tooFew: 'For få til at vise',
    late: 'Måneden er gjort op senere end en uge efter, at den sluttede. Tallene hviler på borgerne, som de var da.',
    none: 'Ingen måned er gjort op endnu',
    noneText:
      'Natten efter den første i en måned gøres den forrige op, når der har været rangeret eller foreslået borgere til ordrer i den.',
    calmTitle: 'Ingen gruppe falder udenfor',
    calm: 'Alle grupper, der er store nok til at sige noget om, blev foreslået mellem 0,8 og 1,25 gange så ofte som ventet.',
    alarmTitle: 'Se nærmere på',
    alarmLine: '{{name}}: foreslået {{proposals}} gange, ventet {{expected}}',
    mayBeChance: 'kan være et tilfælde',
    belowTitle: 'Foreslået sjældnere end ventet',
    belowMeans:
      'Det kan betyde, at jobmålene ligger længere fra månedens ordrer, at afstand, timer eller krav passer dårligere, eller at de oftere bliver valgt fra på listen.',
    belowDo:
      'Se nogle af månedens rangeringer igennem: Er andre hentet op længere nede på listen? Er krav strengere, end opgaven kræver? Er jobmålene for smalle? Tal om det i teamet, og se om det gentager sig næste måned.',
    aboveTitle: 'Foreslået oftere end ventet',
    aboveMeans:
      'Det kan betyde, at jobmålene passer særlig godt til månedens ordrer, eller at de samme vælges igen og igen.',
    aboveDo:
      'Se efter, om andre, der passer lige så godt, står på listerne uden at blive valgt, og om en indsats bevidst giver gruppen forrang.',
    group: 'Gruppe',
    eligible: 'Kunne foreslås',
    proposed: 'Foreslået',
    expected: 'Ventet',
    ratio: 'Forhold',
    ratioOf: 'Forhold {{ratio}}, hvor 1 er som ventet',
    below: 'Under',
    above: 'Over',
    ok: 'Inden for',
    status: 'Vurdering',
    notJudged: 'For lille til at vurdere',
    howTitle: 'Sådan er det regnet ud',
    howEligible:
      'For hver ordre, der er rangeret eller foreslået til i måneden, læses alle borgere, der passer til stillingen og opfylder de faste krav: målgruppe, tid, timer, krav og afstand. Hvad kommunen selv har valgt (hvem der er udeladt, foreslået før eller har fem åbne forslag, og konsulentens egne filtre) tager ingen ud, for det er netop det, der måles.',
    howExpected:
      'Det ventede er, hvad gruppen havde fået, hvis hver ordres forslag var fordelt jævnt mellem dem, der passede til netop den ordre. Forholdet er foreslået delt med ventet. En ordre for mange kan på den måde ikke skjule en for få.',
    howAlarm:
      'En gruppe vurderes, når mindst 20 borgere kunne foreslås og mindst 5 forslag var ventet. Den falder udenfor under 0,8 og over 1,25. Er afvigelsen mindre, end tilfældet alene giver en gang ud af tyve, står det ved.',
    howLimits:
      'Grupper på under fem vises ikke, og heller ikke den næstmindste, hvor tallet ellers kunne regnes ud. Borgerne læses, som de er, når måneden gøres op; den, der fik job i mellemtiden uden at være foreslået, tæller ikke med. Køn og alder er kun kendt her: de indgår aldrig i en rangering.',
    howMethod: 'Metode {{method}}.',
  },
  en: {
    lead: 'Who is proposed to jobs, measured against those who could have been? Differences between groups are shown here, so that you can ask why.',
    month: 'Month',
    download: 'Download as CSV',
    fileName: 'exposure',
    summaryTitle: '{{month}} in brief',
    orders: 'Orders ranked or proposed to',
    people: 'Citizens who fitted at least one',
    proposals: 'Proposals',
    madeAt: 'Made up',
    tooFew: 'Too few to show',
    late: 'The month was made up more than a week after it ended. The figures rest on citizens as they were by then.',
    none: 'No month has been made up yet',
    noneText:
      'On the night after the first of a month the previous one is made up, where citizens were ranked for orders or proposed to them in it.',
    calmTitle: 'No group stands out',
    calm: 'Every group large enough to say something about was proposed between 0.8 and 1.25 times as often as expected.',
    alarmTitle: 'Look closer at',
    alarmLine: '{{name}}: proposed {{proposals}} times, expected {{expected}}',
    mayBeChance: 'may be chance',
    belowTitle: 'Proposed less often than expected',
    belowMeans:
      'It may mean that their job goals lie farther from the month’s orders, that distance, hours or requirements fit less well, or that they are passed over on the list more often.',
    belowDo:
      'Go through some of the month’s rankings: were others taken from further down the list? Are requirements stricter than the work demands? Are the job goals too narrow? Talk about it in the team, and see whether it happens again next month.',
    aboveTitle: 'Proposed more often than expected',
    aboveMeans:
      'It may mean that their job goals fit the month’s orders particularly well, or that the same people are chosen again and again.',
    aboveDo:
      'See whether others who fit as well stand on the lists without being chosen, and whether an effort gives the group priority on purpose.',
    group: 'Group',
    eligible: 'Could be proposed',
    proposed: 'Proposed',
    expected: 'Expected',
    ratio: 'Ratio',
    ratioOf: 'Ratio {{ratio}}, where 1 is as expected',
    below: 'Below',
    above: 'Above',
    ok: 'Within',
    status: 'Judgement',
    notJudged: 'Too small to judge',
    howTitle: 'How it is worked out',
    howEligible:
      'For each order ranked or proposed to in the month, all citizens are read who fit the occupation and meet the fixed demands: target group, time, hours, requirements and distance. What the municipality itself chose (who is left out, was proposed before or has five open proposals, and the consultant’s own filters) takes nobody out, for that is what is measured.',
    howExpected:
      'Expected is what the group would have had, if each order’s proposals had been spread evenly among those who fitted that very order. The ratio is proposed divided by expected. That way an order for many cannot hide one for few.',
    howAlarm:
      'A group is judged where at least 20 citizens could be proposed and at least 5 proposals were expected. It stands out below 0.8 and above 1.25. Where the difference is smaller than chance alone gives one time in twenty, that is said beside it.',
    howLimits:
      'Groups of fewer than five are not shown, nor is the next smallest, where the figure could be worked out otherwise. Citizens are read as they are when the month is made up; somebody who found a job meanwhile without being proposed does not count. Sex and age are known here alone: they never enter a ranking.',
    howMethod: 'Method {{method}}.',
  },
})
