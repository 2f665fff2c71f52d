import type { MatchAnswers, MatchChecklist } from '@virkelyst/shared/referrals/consideration.schema'

/** What the brokers of the demonstration considered before they presented somebody. */
export const considerations = {
  checklist: { resources: true, purpose: true, followUp: true, mentor: true, jobOpening: true },
  answers: {
    resources: 'Er vant til opgaverne og vil gerne lære mere',
    purpose: 'Et ordinært job, i første omgang på de timer, borgeren kan',
    followUp: 'Jobformidleren ringer til begge parter efter en uge',
    mentor: 'Tager imod den første uge',
    mentorName: 'Grethe Lund',
    jobOpening: 'Virksomheden regner med at ansætte, hvis det går godt',
  },
} satisfies { checklist: MatchChecklist; answers: MatchAnswers }
