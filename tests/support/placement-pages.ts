import { expect, type Locator, type Page } from '@playwright/test'
import { actDialogTexts } from '@virkelyst/client/features/placements/act-dialog.texts'
import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { placementActLabels, placementStatusLabels } from '@virkelyst/shared/placements/placement.labels'
import type { PlacementAct, PlacementStatus } from '@virkelyst/shared/placements/placement.transitions'
import { labelIn, wordsIn } from './words'

/** The pages of a placement in a language, for whoever is at it. */
export const placementIn = (locale: Locale) => {
  const label = labelIn(locale)
  const dialogs = wordsIn(locale)(actDialogTexts)
  const nameOf = (act: PlacementAct) => label(placementActLabels[act])
  return {
    /** Presses the button of an act, answers what it asks, confirms, and finds the placement where it leads. */
    async act(
      page: Page,
      act: Exclude<PlacementAct, 'representative_sign'>,
      to: PlacementStatus,
      answer?: (dialog: Locator) => Promise<void>,
    ) {
      await page
        .getByRole('main')
        .getByRole('button', { name: nameOf(act), exact: true })
        .click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(dialogs(`text_${act}`))).toBeVisible()
      await answer?.(dialog)
      await dialog.getByRole('button', { name: nameOf(act), exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(
        page.getByRole('main').getByText(label(placementStatusLabels[to]), { exact: true }).first(),
      ).toBeVisible()
    },
  }
}
