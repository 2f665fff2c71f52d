import sprite from '@dkfds/img/all-svg-icons.svg'

/** An icon of Det Fælles Designsystem by its name there. Decoration: the words beside it carry the meaning. */
export const Icon = ({ name }: { name: string }) => (
  <svg className="icon-svg" aria-hidden="true" focusable="false">
    <use href={`${sprite}#${name}`} />
  </svg>
)
