import { defineTexts } from '../../i18n/texts'

export const accessibilityTexts = defineTexts('accessibility', {
  da: {
    title: 'Tilgængelighedserklæring',
    lead: 'Alle skal kunne bruge Virkelyst. Siden her siger, hvor langt vi er, og hvem du kan skrive til.',
    statusTitle: 'Overholdelse',
    statusText:
      'Virkelyst er bygget efter WCAG 2.1 niveau AA (EN 301 549), som webtilgængelighedsloven kræver. Portalen overholder kravene delvist: det, der er afprøvet, overholder dem, og det, der ikke er, står nedenfor.',
    howTitle: 'Sådan er det afprøvet',
    howText:
      'Hver ny udgave afprøves automatisk på alle sider: på dansk på skærm og telefon, på engelsk på telefon, også med dialoger åbne. Derudover er siderne gennemgået med tastatur alene. Det er en selvevaluering; ingen uafhængig part har bedømt portalen.',
    dated: 'Erklæringen er fra den 27. november 2026 og gennemgås mindst én gang om året.',
    doneTitle: 'Det kan du regne med',
    doneKeyboard: 'Alt kan betjenes med tastatur, og det er synligt, hvor du er.',
    doneContrast: 'Tekst og felter har tilstrækkelig kontrast, og farve står aldrig alene om at sige noget.',
    doneForms: 'Fejl i formularer står både ved feltet og samlet øverst med genveje til felterne.',
    doneZoom: 'Siderne kan bruges på en telefon og ved 400 procents forstørrelse.',
    doneMotion: 'Bevægelse slås fra, hvis du har bedt din enhed om det.',
    notTitle: 'Kendte mangler',
    notReaders: 'Portalen er ikke afprøvet af brugere af skærmlæser eller talestyring.',
    notFiles:
      'Filer, som andre har skrevet, og sider uden for portalen, som den henviser til, er ikke gennemgået. Dokumenter, som portalen selv sætter, er mærket op til skærmlæser (PDF/UA).',
    notLanguage: 'Det, som virksomheder og kommuner skriver, står på det sprog, de skrev det på.',
    notBurden: 'Intet er undtaget som en uforholdsmæssig stor byrde.',
    contactTitle: 'Sig til, hvis noget ikke virker',
    contactText:
      'Skriv eller ring til din kommune, hvis du møder indhold, du ikke kan bruge, eller har brug for det på en anden måde. Sig, hvilken side det er, og hvad du ville. Skriv ikke CPR-nummer eller andet fortroligt. Du får svar inden for 10 arbejdsdage.',
    complainTitle: 'Hvis du ikke får et svar, du kan bruge',
    complainText:
      'Digitaliseringsstyrelsen fører tilsyn med loven. Du kan henvende dig dér, når du først har kontaktet kommunen og ikke har fået svar inden for 10 arbejdsdage, eller svaret ikke er tilfredsstillende.',
    complainLink: 'Sådan henvender du dig til Digitaliseringsstyrelsen',
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use Virkelyst. This page tells how far we have come, and whom to write to.',
    statusTitle: 'Compliance',
    statusText:
      'Virkelyst is built to WCAG 2.1 level AA (EN 301 549), as the Danish act on web accessibility requires. The portal meets the requirements partially: what has been tested meets them, and what has not been stands below.',
    howTitle: 'How it is tested',
    howText:
      'Every new version is tested automatically on all pages: in Danish on a screen and a phone, in English on a phone, with dialogs open too. The pages have also been gone through with the keyboard alone. It is a self-assessment; no independent party has assessed the portal.',
    dated: 'The statement is of 27 November 2026, and is gone through at least once a year.',
    doneTitle: 'What you can count on',
    doneKeyboard: 'Everything can be operated by keyboard, and it is visible where you are.',
    doneContrast: 'Text and fields have sufficient contrast, and colour is never alone in telling something.',
    doneForms: 'Errors in forms stand beside the field and together at the top, with links to the fields.',
    doneZoom: 'The pages can be used on a phone and at 400 per cent zoom.',
    doneMotion: 'Motion is turned off where you have asked your device for it.',
    notTitle: 'Known shortcomings',
    notReaders: 'The portal has not been tested by users of screen readers or voice control.',
    notFiles:
      'Files that others wrote, and pages outside the portal that it refers to, have not been gone through. Documents that the portal sets itself are tagged for screen readers (PDF/UA).',
    notLanguage: 'What companies and municipalities write stands in the language they wrote it in.',
    notBurden: 'Nothing is left out as a disproportionate burden.',
    contactTitle: 'Tell us if something does not work',
    contactText:
      'Write to or call your municipality if you meet content that you cannot use, or need it in another way. Say which page it is, and what you wanted. Do not write a CPR number or anything else that is confidential. You will have an answer within 10 working days.',
    complainTitle: 'If you do not get an answer you can use',
    complainText:
      'The Agency for Digital Government oversees the act. You can turn to it once you have contacted the municipality and have had no answer within 10 working days, or none that is satisfactory.',
    complainLink: 'How to turn to the Agency for Digital Government (in Danish)',
  },
})
