import { useEffect } from 'react'

/** In these the arrow keys go from one choice to the next. */
const choices = '.ant-segmented, [role="tab"]'

/**
 * After a choice by the pointer the arrow keys are the page's again: who clicks on a language and then presses ↓ wants
 * the next finding. Who goes there by the keyboard keeps them.
 */
export function useFreeArrows(): void {
  useEffect(() => {
    const onClick = ({ target, detail }: MouseEvent) => {
      const byKeyboard = detail === 0
      if (byKeyboard || !(target instanceof Element) || target.closest(choices) === null) return
      // The choice gets the focus only after this event.
      setTimeout(() => {
        const { activeElement } = document
        if (activeElement instanceof HTMLElement && activeElement.matches(`${choices}, .ant-segmented *`))
          activeElement.blur()
      })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}
