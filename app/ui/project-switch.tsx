'use client'

import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

type Project = { slug: string; name: string }

/** The project's name; when the person has others, a menu to go there. */
export function ProjectSwitch({ project, projects }: { project: Project; projects: readonly Project[] }) {
  const others = projects.filter(({ slug }) => slug !== project.slug)
  if (others.length === 0) {
    return (
      <span className="project">
        <span>{project.name}</span>
      </span>
    )
  }

  return (
    <MenuTrigger>
      <AriaButton className="project" aria-label={`${project.name}, change project`}>
        <span>{project.name}</span>
        <ChevronDown className="i" aria-hidden />
      </AriaButton>
      <Popover className="float" placement="bottom start">
        <Menu className="menu">
          {others.map(({ slug, name }) => (
            <MenuItem key={slug} id={slug} textValue={name} href={`/p/${slug}`}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
