/** What a mail tells of; each has its words in `mail.texts.ts`. */
export const mailTemplates = [
  'placement_turn',
  'placement_due_soon',
  'placement_overdue',
  'placement_decided',
  'placement_withdrawn',
  'placement_ended',
  'representative_invited',
] as const
export type MailTemplate = (typeof mailTemplates)[number]

/** What a message is about: the feature of that name says whether it still holds. */
export const mailSubjects = ['placement', 'representative_link'] as const
export type MailSubject = (typeof mailSubjects)[number]

/** Whom a message goes to: somebody with an account, a company's contact who has none, or who a link is for. */
export const recipientTypes = ['user', 'contact', 'representative'] as const
export type RecipientType = (typeof recipientTypes)[number]

/** `dropped`: what it was to tell no longer held. `given_up`: it could not be delivered. */
export const messageStates = ['waiting', 'sent', 'dropped', 'given_up'] as const
export type MessageState = (typeof messageStates)[number]

/** Why a message waits on, was dropped or given up. */
export const messageReasons = [
  'no_longer_so',
  'no_recipient',
  'unreachable',
  'put_off',
  'refused',
  'fault',
] as const
export type MessageReason = (typeof messageReasons)[number]
