import { type KeyboardEvent, useState } from 'react'
import {
  FieldError as AriaFieldError,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useTexts } from '../i18n/texts'
import { useFieldError } from '../i18n/use-label'
import type { ComboboxProps } from './combobox.props'
import { fieldId, OptionalMark } from './field'
import { uiTexts } from './ui.texts'

/** A list within a modal dialog lies above it only in the browser's top layer, where no edge cuts it off. */
const showAboveDialog = (list: HTMLElement | null) => {
  if (!list?.closest('dialog')) return
  list.popover = 'manual'
  list.showPopover()
}

/** Escape closes the open list; the browser would close the dialog around it too. */
const keepDialogOpen = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Escape' && event.currentTarget.ariaExpanded === 'true') event.preventDefault()
}

export const AriaCombobox = ({
  label,
  hint,
  error,
  optional,
  name,
  options,
  typed,
  onTyped,
  onChoose,
  loading,
}: ComboboxProps) => {
  const t = useTexts(uiTexts)
  const fieldError = useFieldError()
  const [field, setField] = useState<HTMLElement | null>(null)
  return (
    <ComboBox
      ref={setField}
      className={error ? 'form-group form-error' : 'form-group'}
      items={options}
      inputValue={typed}
      onInputChange={onTyped}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChoose(chosen)
      }}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="form-label">
        {label}
        <OptionalMark optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className="form-hint">
          {hint}
        </Text>
      )}
      <AriaFieldError className="form-error-message">{fieldError(error)}</AriaFieldError>
      <Input className="form-input" id={fieldId(name)} onKeyDown={keepDialogOpen} />
      <Popover
        className="combobox-popover"
        ref={showAboveDialog}
        UNSTABLE_portalContainer={field?.closest('dialog') ?? undefined}
        offset={4}
      >
        <ListBox
          className="combobox-list"
          renderEmptyState={() => (
            <div className="combobox-empty">{loading ? t('loading') : t('noOptions')}</div>
          )}
        >
          {(option: (typeof options)[number]) => (
            <ListBoxItem className="combobox-option" id={option.id} textValue={option.label}>
              <Text slot="label">{option.label}</Text>
              {option.detail && (
                <Text slot="description" elementType="small">
                  {option.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
