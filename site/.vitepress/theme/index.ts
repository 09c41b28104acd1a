// Without the fonts of the usual theme: the pages load nothing that the reader's machine does not have.
import DefaultTheme from 'vitepress/theme-without-fonts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no value
import './style.css'

export default DefaultTheme
