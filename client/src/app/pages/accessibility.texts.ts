import { defineTexts } from '../../i18n/texts'

export const accessibilityTexts = defineTexts('accessibility', {
  da: {
    title: 'Tilgængelighedserklæring',
    lead: 'Alle skal kunne bruge Virkelyst. Siden her siger, hvor langt vi er, og hvem du kan skrive til.',
    statusTitle: 'Overholdelse',
    statusText:
      'Virkelyst er bygget efter WCAG 2.1 niveau AA (EN 301 549), som webtilgængelighedsloven kræver. Portalen er ikke bedømt af en uafhængig part endnu.',
    howTitle: 'Sådan er det afprøvet',
    howText:
      'Hver ny udgave afprøves automatisk på alle sider i to bredder og på begge sprog, også med dialoger åbne. Derudover er siderne gennemgået med tastatur alene.',
    doneTitle: 'Det kan du regne med',
    doneKeyboard: 'Alt kan betjenes med tastatur, og det er synligt, hvor du er.',
    doneContrast: 'Tekst og felter har tilstrækkelig kontrast, og farve står aldrig alene om at sige noget.',
    doneForms: 'Fejl i formularer står både ved feltet og samlet øverst med genveje til felterne.',
    doneZoom: 'Siderne kan bruges på en telefon og ved 400 procents forstørrelse.',
    doneMotion: 'Bevægelse slås fra, hvis du har bedt din enhed om det.',
    notTitle: 'Det er ikke afprøvet',
    notText:
      'Portalen er ikke afprøvet af brugere af skærmlæser. Oplever du en barriere, vil vi gerne høre om den.',
    contactTitle: 'Skriv til os',
    contactText:
      'Kontakt din kommune, hvis du møder indhold, du ikke kan bruge. Du får svar inden for 14 dage. Er du ikke tilfreds med svaret, kan du klage til Digitaliseringsstyrelsen.',
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use Virkelyst. This page tells how far we have come, and whom to write to.',
    statusTitle: 'Compliance',
    statusText:
      'Virkelyst is built to WCAG 2.1 level AA (EN 301 549), as the Danish act on web accessibility requires. The portal has not yet been assessed by an independent party.',
    howTitle: 'How it is tested',
    howText:
      'Every new version is tested automatically on all pages at two widths and in both languages, with dialogs open too. The pages have also been gone through with the keyboard alone.',
    doneTitle: 'What you can count on',
    doneKeyboard: 'Everything can be operated by keyboard, and it is visible where you are.',
    doneContrast: 'Text and fields have sufficient contrast, and colour is never alone in telling something.',
    doneForms: 'Errors in forms stand beside the field and together at the top, with links to the fields.',
    doneZoom: 'The pages can be used on a phone and at 400 per cent zoom.',
    doneMotion: 'Motion is turned off where you have asked your device for it.',
    notTitle: 'What has not been tested',
    notText:
      'The portal has not been tested by users of screen readers. If you meet a barrier, we would like to hear of it.',
    contactTitle: 'Write to us',
    contactText:
      'Contact your municipality if you meet content that you cannot use. You will have an answer within 14 days. If you are not content with it, you may complain to the Agency for Digital Government.',
  },
})
