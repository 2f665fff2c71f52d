import { defineTexts } from '../../i18n/texts'

export const invitationTexts = defineTexts('invitation', {
  da: {
    title: 'Du er inviteret',
    what: '{{place}} har inviteret dig til Virkelyst. Du får rollen {{role}}.',
    administers: 'Du kan også invitere og fjerne kolleger.',
    until: 'Invitationen gælder til {{date}} og kan bruges én gang.',
    signInFirst: 'Log ind, så ved vi, hvem du er. Dit login skal vise, at du hører til {{place}}.',
    signIn: 'Log ind',
    accept: 'Tag imod invitationen',
    noLink: 'Adressen mangler den del, der er invitationen. Åbn linket fra mailen igen.',
    linkTitle: 'Invitationen til {{name}} er klar',
    linkMailed: 'Vi sender den til {{email}}. Du kan også selv give linket videre. Det gælder til {{date}}.',
    linkText: 'Portalen sender ikke mail, så giv selv linket videre. Det gælder til {{date}}.',
  },
  en: {
    title: 'You are invited',
    what: '{{place}} has invited you to Virkelyst. You get the role {{role}}.',
    administers: 'You can also invite and remove colleagues.',
    until: 'The invitation is good until {{date}} and can be used once.',
    signInFirst: 'Sign in, so that we know who you are. Your sign-in must show that you belong to {{place}}.',
    signIn: 'Sign in',
    accept: 'Accept the invitation',
    noLink: 'The address lacks the part that is the invitation. Open the link of the mail again.',
    linkTitle: 'The invitation of {{name}} is ready',
    linkMailed: 'We send it to {{email}}. You can hand the link on yourself, too. It is good until {{date}}.',
    linkText: 'The portal sends no mail, so hand the link on yourself. It is good until {{date}}.',
  },
})
