/** What the command line says. */
export const commandLine = {
  'cli.usage': {
    zh: `年报匣 nianbao：政府信息公开工作年度报告的本地档案

用法
  nianbao parse 路径... [--jobs N] [--as-done]      读取并核查文件，不存档（路径为 - 时从标准输入读取）
  nianbao parse --explain 网页.html 文件            读取一个文件，并写出显示读取过程的网页
  nianbao import 路径... --archive 文件夹           读取并存入档案
  nianbao list --archive 文件夹                     列出报告
  nianbao show --archive 文件夹 编号                显示一份报告
  nianbao remove --archive 文件夹 编号              移出一份报告（可在窗口中恢复）
  nianbao check --archive 文件夹 [编号] [--organ 机关] [--year 年]   列出问题
  nianbao verdict --archive 文件夹 问题... confirmed|accepted|not-an-error|open [--note 说明]   判断问题
  nianbao correct --archive 文件夹 编号 单元格 内容 [--note 说明]   更正或确认读数
  nianbao search --archive 文件夹 词... [--organ 机关] [--year 年]   全文检索，词都要出现；“引号”里的是一个词
  nianbao diff --archive 文件夹 --organ 机关 --from 年 --to 年 [--format csv|xlsx|json] [--out 文件]   比较两年（--all 代替 --organ：全部机关）
  nianbao links --archive 文件夹 [--organ 机关]     列出机关名称之间的认定，和可能是同一机关的名称
  nianbao link --archive 文件夹 名称 名称 --kind renamed|abbreviation|merged|split|different [--since 年] [--note 理由]   认定两个名称的关系
  nianbao unlink --archive 文件夹 认定编号...       撤回认定
  nianbao roster --archive 文件夹 [--year 年]       列出名册：哪些机关该报、报了没有
  nianbao roster add|remove --archive 文件夹 --year 年[-年] 机关...   列入或移出名册
  nianbao roster import --archive 文件夹 --year 年[-年] 名单|-   导入名单（.xlsx、.csv 或文本），拿不准的只列出、不列入
  nianbao roster missing --archive 文件夹 --year 年   列出到期未报的机关
  nianbao roll-up --archive 文件夹 [--region 地区 --year 年 [--own-only] [--out 文件.xlsx]]   汇总一个地区一年的报告，逐格相加（--own-only 只计本级部门；不写地区时列出地区）
  nianbao print --archive 文件夹 --out 文件.html|文件.pdf [--organ 机关] [--year 年] [--full] [--landscape]   打印核查摘要
  nianbao print --archive 文件夹 --out 文件.html|文件.pdf --organ 机关 --from 年 --to 年 [--full] [--prose] [--series] [--landscape]
                                                    打印两年对比（--full 全部单元格，--prose 含正文，--series 含历年）
  nianbao export --archive 文件夹 --format csv|xlsx|json|parquet [--shape long|wide|form] --out 文件 [--organ 机关] [--year 年]   导出全部数字（长表一格一行，宽表一份一行；form 把一份报告写成官方表样）
  nianbao give-back --archive 文件夹 编号...|--organ 机关|--year 年 [--out 文件.docx|文件.txt|文件夹] [--due 日期]
                                                    退回修改意见，一份报告一份（--information 含提示，--without-doubted 不含存疑的，--with-rules 附规则编号）
  nianbao serve [--archive 文件夹] [--port N]       在浏览器中使用（仅本机）
  nianbao settings [--overview-length 300-1500]     显示或设定第一部分（总体情况）一般的字数，窗口里也按此核查
  nianbao settings [--office 单位] [--send-to 报送至]   显示或设定退回意见的落款单位和报送方式
  nianbao settings --archive 文件夹 [--home 地区]   显示或设定档案的本地区，例如 佳木斯市前进区（无：none）

路径是文件、文件夹或 .zip 压缩包；可读 .docx、.doc、.wps、.pdf、.html、.txt，按内容辨认，不看扩展名。

问题写作“报告编号/问题编号”，如 3/T3-01:III.natural（check 列出）；只在一份报告里有的，可只写问题编号，
也可用 --organ、--year 说明是哪一份；写 - 时从标准输入读取，一行一个。open 撤回判断。
单元格如 III.total.natural，或 organ、year；内容是数字、原样的符号（/、无），或 blank 空白、missing 没有这一格、
as-read 读数无误、withdraw 撤销更正。

选项
  --json          标准输出只写 JSON
  --lang zh|en    语句的语言
  --help, --version

退出状态：0 正常 · 1 有文件为空、加密、损坏、过大、需识别、失败或取消 · 2 用法不对或档案不可用`,
    en: `nianbao: a local archive of annual reports on government information disclosure

Usage
  nianbao parse PATH... [--jobs N] [--as-done]      read and check files, keep nothing (- reads paths from stdin)
  nianbao parse --explain OUT.html FILE             read one file, and write a page that shows how
  nianbao import PATH... --archive DIR              read them into an archive
  nianbao list --archive DIR                        list the reports
  nianbao show --archive DIR ID                     show one report
  nianbao remove --archive DIR ID                   take a report out (undoable in the window)
  nianbao check --archive DIR [ID] [--organ O] [--year Y]   list what is wrong
  nianbao verdict --archive DIR FINDING... confirmed|accepted|not-an-error|open [--note TEXT]   judge findings
  nianbao correct --archive DIR ID CELL VALUE [--note TEXT]   correct or confirm what was read
  nianbao search --archive DIR WORD... [--organ O] [--year Y]   full-text search: every word must occur; "quotes" hold words together
  nianbao diff --archive DIR --organ O --from Y --to Y [--format csv|xlsx|json] [--out FILE]   compare two years (--all in place of --organ: all organs)
  nianbao links --archive DIR [--organ O]           list what was said of organs’ names, and names that may be one organ’s
  nianbao link --archive DIR NAME NAME --kind renamed|abbreviation|merged|split|different [--since YEAR] [--note TEXT]   say how two names belong together
  nianbao unlink --archive DIR LINK...              take that back
  nianbao roster --archive DIR [--year Y]           list the roster: who has to report, and who did
  nianbao roster add|remove --archive DIR --year Y[-Y] ORGAN...   put organs on it, or take them off
  nianbao roster import --archive DIR --year Y[-Y] LIST|-   take in a list (.xlsx, .csv or text); what is not sure is listed, not taken
  nianbao roster missing --archive DIR --year Y     list who is late
  nianbao roll-up --archive DIR [--region R --year Y [--own-only] [--out FILE.xlsx]]   sum a region's reports for a year, cell by cell (--own-only: its own departments; without a region: list the regions)
  nianbao print --archive DIR --out FILE.html|FILE.pdf [--organ O] [--year Y] [--full] [--landscape]   print the summary
  nianbao print --archive DIR --out FILE.html|FILE.pdf --organ O --from Y --to Y [--full] [--prose] [--series] [--landscape]
                                                    print two years side by side (--full: all cells)
  nianbao export --archive DIR --format csv|xlsx|json|parquet [--shape long|wide|form] --out FILE [--organ O] [--year Y]   figures for other tools: a row a figure, a row a report, or one report as the official form
  nianbao give-back --archive DIR ID...|--organ O|--year Y [--out FILE.docx|FILE.txt|DIR] [--due DAY]
                                                    letters of what is to be corrected, one a report (--information, --without-doubted, --with-rules)
  nianbao serve [--archive DIR] [--port N]          use it in a browser (this machine only)
  nianbao settings [--overview-length 300-1500]     show or set the usual length of part one, in characters, for the window too
  nianbao settings [--office NAME] [--send-to TEXT]   show or set who signs letters, and where reports are sent again
  nianbao settings --archive DIR [--home REGION]    show or set the region that the archive is of (none: of none)

PATH is a file, a folder or a .zip; .docx, .doc, .wps, .pdf, .html and .txt are read, told by content, not by name.

FINDING is REPORT/ID as check lists it, 3/T3-01:III.natural; the id alone where one report has it, or with --organ and
--year; - reads them from stdin, one a line. open takes a verdict back.
CELL is as in III.total.natural, or organ, or year; VALUE is a number, a placeholder as it is printed, or blank, missing
(no such cell), as-read (the reading is right), withdraw (take the correction back).

Options
  --json          write JSON alone to stdout
  --lang zh|en    language of sentences
  --help, --version

Exit status: 0 all well · 1 a file was empty, encrypted, damaged, too large, needs OCR, failed or cancelled · 2 wrong usage or unusable archive`
  },
  'cli.unknown-command': {
    zh: '没有“{command}”这个命令。用 --help 查看用法。',
    en: 'There is no command “{command}”. See --help.'
  },
  'cli.unknown-option': { zh: '用法不对：{what}。用 --help 查看用法。', en: 'Wrong usage: {what}. See --help.' },
  'cli.needs-paths': { zh: '请给出文件或文件夹。', en: 'Name files or folders.' },
  'cli.needs-archive': { zh: '请用 --archive 指定档案文件夹。', en: 'Name the archive’s folder with --archive.' },
  'cli.needs-id': { zh: '请给出报告编号。', en: 'Give the report’s ID.' },
  'cli.no-such-path': { zh: '没有“{path}”。', en: 'There is no “{path}”.' },
  'cli.explain-one-file': {
    zh: '--explain 只说明一个文件：nianbao parse --explain 网页.html 文件。',
    en: '--explain takes one file: nianbao parse --explain OUT.html FILE.'
  },
  'cli.explain-itself': {
    zh: '网页不能写到要读的文件“{path}”上。请给 --explain 另一个文件名。',
    en: 'The page cannot be written over “{path}”, the file to read. Give --explain another name.'
  },
  'cli.explain-other': {
    zh: '“{path}”已经存在，而且不是读取说明，没有覆盖。请给 --explain 另一个文件名。',
    en: '“{path}” exists and is no such page; it was left alone. Give --explain another name.'
  },
  'cli.explained': { zh: '读取说明写在“{path}”', en: 'How it was read: “{path}”' },
  'cli.cannot-write': {
    zh: '不能写入“{path}”。请检查文件夹和权限。',
    en: '“{path}” cannot be written to. Check the folder and its permissions.'
  },
  'cli.progress': { zh: '{done}/{total} {outcome} {file}', en: '{done}/{total} {outcome} {file}' },
  'cli.progress-open': { zh: '{done} {outcome} {file}', en: '{done} {outcome} {file}' },
  'cli.nothing-to-import': { zh: '没有可导入的文件', en: 'No files to import' },
  'cli.imported': { zh: '导入 {total} 个文件：{counts}', en: '{total} files: {counts}' },
  'cli.revision': {
    zh: '{organ} {year} 年有 {count} 份不同的报告，以报告 {to} 为准',
    en: '{organ} {year} has {count} different reports; report {to} counts'
  },
  'cli.removed': { zh: '已移出 {id}', en: 'Removed {id}' },
  'cli.checks': {
    zh: '核查 {ran} 项，不符 {failed} 项，未能核查 {skipped} 项',
    en: '{ran} checks, {failed} failed, {skipped} skipped'
  },
  'cli.skipped': { zh: '{why}：{count} 项', en: '{why}: {count}' },
  'cli.no-findings': { zh: '没有发现问题', en: 'Nothing found' },
  'cli.overview-length': {
    zh: '第一部分（总体情况）一般为 {least} 至 {most} 字',
    en: 'Part one (overview) usually has {least} to {most} characters'
  },
  'cli.serving': { zh: '在浏览器中打开（地址仅可使用一次）：', en: 'Open in a browser (the address works once):' },
  'cli.no-electron-display': {
    zh: '这里没有图形界面，开不了窗口，改在浏览器中打开。',
    en: 'There is no display for a window here; opening in the browser instead.'
  },
  'cli.no-electron-binary': {
    zh: '没有 Electron 的运行文件，也下载不到，改在浏览器中打开。',
    en: 'Electron’s binary is not there and could not be fetched; opening in the browser instead.'
  },
  'cli.no-electron-start': {
    zh: 'Electron 没能启动，改在浏览器中打开。',
    en: 'Electron did not start; opening in the browser instead.'
  },
  'cli.refused': { zh: '{file}  {outcome}：{why}', en: '{file}  {outcome}: {why}' },
  'cli.superseded': { zh: '（已有新版）', en: '(superseded)' },
  'cli.unknown-organ': { zh: '（机关未知）', en: '(unknown organ)' },
  'cli.unknown-year': { zh: '（年度未知）', en: '(unknown year)' }
} as const
