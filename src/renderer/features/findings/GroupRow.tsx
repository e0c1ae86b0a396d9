import { CaretDownFilled, CaretRightFilled } from '@ant-design/icons'
import { Checkbox } from 'antd'
import type { GroupKey, Grouping } from '../../../shared/api/listing'
import { ruleName } from '../../../shared/i18n'
import { useWords } from '../../language'
import { CountTags } from '../../ui/Counts'
import { organName, yearName } from '../../ui/names'
import type { Group } from './rows'

type Words = ReturnType<typeof useWords>

function titleOf({ t, language }: Words, by: Grouping, key: GroupKey): string {
  if (by === 'rule') return `${String(key)} ${ruleName(language, String(key))}`
  if (by === 'year') return yearName(t, typeof key === 'number' ? key : null)
  return organName(t, typeof key === 'string' ? key : null)
}

/** A group's name and its counts; folds and unfolds, and chooses all of it. */
export function GroupRow({
  by,
  group,
  open,
  chosen,
  onChoose
}: {
  by: Grouping
  group: Group
  open: boolean
  /** How many of its findings are chosen. */
  chosen: number
  /** Null where nothing can be judged. */
  onChoose: (() => void) | null
}) {
  const words = useWords()
  const title = titleOf(words, by, group.key)
  return (
    <>
      <span role="gridcell" className="listing-check">
        {onChoose === null ? null : (
          <Checkbox
            tabIndex={-1}
            checked={chosen >= group.size}
            indeterminate={chosen > 0 && chosen < group.size}
            aria-label={words.t('listing.choose-group', { group: title, n: group.size })}
            onClick={(event) => {
              event.stopPropagation()
              onChoose()
            }}
          />
        )}
      </span>
      <span role="gridcell" className="listing-group">
        {open ? <CaretDownFilled /> : <CaretRightFilled />}
        <b>{title}</b>
        <CountTags counts={{ ...group.counts, doubt: 0 }} />
      </span>
    </>
  )
}
