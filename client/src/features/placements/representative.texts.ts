import { defineTexts } from '../../i18n/texts'

export const representativeTexts = defineTexts('representative', {
  da: {
    title: 'Underskriv en aftale',
    lead: '{{company}} vil indgå denne aftale og beder om din underskrift som medarbejderrepræsentant. Du behøver ikke at logge ind.',
    what: '{{kind}} hos {{unit}}',
    agreement: 'Aftalen',
    rules: 'Regeltjek',
    signedBy: '{{name}} har underskrevet for virksomheden {{date}}.',
    valid: 'Linket gælder til {{date}}. At læse aftalen bruger det ikke.',
    declaration:
      'Jeg er medarbejderrepræsentant for faget på arbejdspladsen, er blevet hørt, og har ingen indvendinger mod aftalen.',
    name: 'Dit navn',
    nameHint: 'Det står som underskrift.',
    sign: 'Underskriv aftalen',
    refuse:
      'Vil du ikke underskrive, skal du ikke gøre noget her. Tal med virksomheden eller din fagforening.',
    thanks: 'Tak for din underskrift',
    thanksText: 'Virksomheden kan nu sende aftalen til kommunen. Du kan lukke siden.',
    noLink: 'Linket mangler noget',
    noLinkText: 'Åbn det link, du har fået, igen, og kopiér det hele.',
  },
  en: {
    title: 'Sign an agreement',
    lead: '{{company}} wishes to make this agreement and asks for your signature as employee representative. You need not sign in.',
    what: '{{kind}} at {{unit}}',
    agreement: 'The agreement',
    rules: 'Rule check',
    signedBy: '{{name}} signed for the company on {{date}}.',
    valid: 'The link is good until {{date}}. Reading the agreement does not use it.',
    declaration:
      'I represent the employees of the trade at the workplace, have been heard, and have no objection to the agreement.',
    name: 'Your name',
    nameHint: 'It stands as the signature.',
    sign: 'Sign the agreement',
    refuse: 'If you do not wish to sign, do nothing here. Talk to the company or to your union.',
    thanks: 'Thank you for signing',
    thanksText: 'The company can now send the agreement to the municipality. You may close the page.',
    noLink: 'Something of the link is missing',
    noLinkText: 'Open the link you were given again, and copy all of it.',
  },
})
