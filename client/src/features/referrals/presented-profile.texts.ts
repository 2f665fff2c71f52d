import { defineTexts } from '../../i18n/texts'

export const profileTexts = defineTexts('presented-profile', {
  da: {
    name: 'Navn',
    lives: 'Bor i',
    email: 'E-mail',
    phone: 'Telefon',
    hours: 'Ønsker at arbejde',
    available: 'Kan begynde',
    goals: 'Søger job som',
    experience: 'Erfaring',
    education: 'Uddannelse',
    skills: 'Kan',
    languages: 'Sprog',
    driving: 'Kørekort',
    licences: 'Certifikater',
  },
  en: {
    name: 'Name',
    lives: 'Lives in',
    email: 'E-mail',
    phone: 'Phone',
    hours: 'Wants to work',
    available: 'Can begin',
    goals: 'Is looking for work as',
    experience: 'Experience',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    driving: 'Driving licence',
    licences: 'Certificates',
  },
})
