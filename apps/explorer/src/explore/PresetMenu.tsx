import { useEffect, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Preset } from '../address/presets.ts'
import type { Change } from '../asking/useExplored.ts'

/** Whole questions to start from. */
export function PresetMenu({ change }: { readonly change: Change }) {
  const [presets, setPresets] = useState<readonly Preset[]>([])
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (open) void import('../address/presets.ts').then((module) => setPresets(module.presets))
  }, [open])
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="quiet-button">
        Presets
        <span aria-hidden="true" className="chevron">
          ▾
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Questions to start from"
          items={presets}
          onAction={(id) => {
            const chosen = presets.find((preset) => preset.id === id)
            if (chosen !== undefined) change(() => chosen.explored)
          }}
        >
          {({ id, name, words }) => (
            <MenuItem id={id} className="menu-item found" textValue={name}>
              <span>{name}</span>
              <span className="quiet">{words}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
