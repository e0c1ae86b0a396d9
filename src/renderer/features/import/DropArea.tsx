import { InboxOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../language'
import { droppedFiles } from './dropped'
import { useImporting } from './ImportProvider'
import './import.css'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** The whole window takes files and folders; while something is held over it, it says so. */
export function DropArea() {
  const { t } = useWords()
  const { importPaths, importFiles } = useImporting()
  const [over, setOver] = useState(false)
  const depth = useRef(0)

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth.current++
      setOver(true)
    }
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1)
      if (depth.current === 0) setOver(false)
    }
    const hold = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth.current = 0
      setOver(false)
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      const paths = window.nianbao?.pathsOf(Array.from(event.dataTransfer.files)).filter((path) => path !== '') ?? []
      if (paths.length > 0) void importPaths(paths)
      else void droppedFiles(event.dataTransfer).then(importFiles)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [importFiles, importPaths])

  if (!over) return null
  return (
    <div className="drop-area" role="status">
      <div>
        <InboxOutlined />
        <p>{t('import.drop-here')}</p>
      </div>
    </div>
  )
}
