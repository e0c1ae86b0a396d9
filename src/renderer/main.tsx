import { createRoot } from 'react-dom/client'
import { App } from './app'
import { connect } from './client'
import './style/base.css'
import './style/page.css'
import './style/form.css'
import './style/findings.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(<App client={connect()} />)
